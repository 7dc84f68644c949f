import { isPartners, seesMessageOf, type Sided } from './partner-side';
import type { Role } from './permissions';

const who = (partnerId: string | null, ...roles: Role[]): Sided => ({
  partnerId,
  roles: roles.map((role) => ({ role })),
});

it.each<[string, Sided, boolean, boolean, boolean]>([
  //                                                          partner's, own, force's message
  ['an officer', who(null, 'officer'), false, true, true],
  ['an auditor', who(null, 'auditor'), false, true, true],
  ['staff of the council', who('council', 'partner'), true, true, false],
  ['its supervisor', who('council', 'partner supervisor'), true, true, false],
  ['staff of a watch scheme', who('watch', 'partner'), true, false, false],
  ['the role without a partner', who(null, 'partner'), true, false, false],
  ['the role beside one of the force', who(null, 'partner', 'officer'), true, false, false],
])('%s', (_, person, partners, council, force) => {
  expect(isPartners(person)).toBe(partners);
  expect(seesMessageOf(person, 'council')).toBe(council);
  expect(seesMessageOf(person, null)).toBe(force);
});
