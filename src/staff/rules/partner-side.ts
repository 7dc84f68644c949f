import type { Role } from './permissions';

/** Whose account somebody has, as far as partners are concerned. */
export interface Sided {
  readonly partnerId?: string | null;
  readonly roles: readonly { readonly role: Role }[];
}

const partnerRoles: readonly Role[] = ['partner', 'partner supervisor'];

/** Works for a partner such as the council. A partner's role alone is enough: then they see nothing until they belong to one. */
export const isPartners = ({ partnerId, roles }: Sided): boolean =>
  Boolean(partnerId) || roles.some(({ role }) => partnerRoles.includes(role));

/** Staff of the force see every message; a partner's only those of that partner. */
export const seesMessageOf = (person: Sided, partnerId: string | null | undefined): boolean =>
  !isPartners(person) || (Boolean(person.partnerId) && person.partnerId === partnerId);
