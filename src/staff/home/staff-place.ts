import type { Permission } from '../rules/permissions';
import type { SectionCode } from './rules/menu';

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
}
