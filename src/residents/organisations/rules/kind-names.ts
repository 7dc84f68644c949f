import type { OrganisationKind } from './organisation';

/** For pages of staff; residents' pages take theirs from the catalogues. */
export const kindNames: Record<OrganisationKind, string> = {
  school: 'Schools',
  shop: 'Shops and businesses',
  watch: 'Watch schemes',
  other: 'Others',
};
