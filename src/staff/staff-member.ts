import type { HeldRole } from './rules/scope';

/** Who is signed in: what controllers get by `@Me()`. A role's area covers its whole subtree. Deputies' roles count. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  /** Of which partner of the force they are; null: of the force. */
  readonly partnerId: string | null;
  readonly roles: readonly HeldRole[];
  readonly teamIds: readonly string[];
}
