import type { Role } from './rules/permissions';

/** Who is signed in: what controllers get by `@Me()`. `areaIds` of a role cover their whole subtree. */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly { readonly role: Role; readonly areaId: string }[];
  readonly teamIds: readonly string[];
}
