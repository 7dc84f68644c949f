import { whoseAccount, type Found, type Whose } from './whose';

const account = (id: string, more: Partial<Found> = {}): Found => ({
  ...{ id, active: true, linked: false },
  ...more,
});
const no = (why: Extract<Whose, { ok: false }>['why']): Whose => ({ ok: false, why });

it.each<[string, Found | null, Found | null, boolean, Whose]>([
  ['known', account('a', { linked: true }), null, false, { ok: true, id: 'a', link: false }],
  [
    'known, whose address is another’s now',
    account('a', { linked: true }),
    account('b'),
    true,
    { ok: true, id: 'a', link: false },
  ],
  ['known, closed', account('a', { linked: true, active: false }), null, true, no('closed')],
  ['new, verified', null, account('b'), true, { ok: true, id: 'b', link: true }],
  ['new, not verified', null, account('b'), false, no('email-not-verified')],
  ['new, closed', null, account('b', { active: false }), true, no('closed')],
  ['new, of another person', null, account('b', { linked: true }), true, no('of-another-person')],
  ['unknown', null, null, true, no('no-account')],
  ['unknown, not verified', null, null, false, no('email-not-verified')],
])('%s', (_, bySubject, byEmail, verified, expected) =>
  expect(whoseAccount(bySubject, byEmail, verified)).toEqual(expected),
);
