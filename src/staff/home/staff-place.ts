import type { Permission } from '../rules/permissions';
import type { StaffMember } from '../staff-member';
import type { SectionCode } from './rules/menu';
import type { Waiting } from './rules/waiting';

/** A place of the staff pages: shown on the home page and in the menu to those who may go there. */
export interface StaffPlace {
  readonly title: string;
  readonly href: string;
  /** Pages that belong to it and do not stand below its address. */
  readonly also?: readonly string[];
  /** One sentence on what one does there. */
  readonly words: string;
  readonly section: SectionCode;
  readonly permission: Permission;
  /** Small ones first. */
  readonly order: number;
  /** What waits there for this person; null for nothing. */
  readonly waits?: (me: StaffMember) => Promise<Waiting | null>;
}
