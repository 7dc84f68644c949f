import type { Role } from '../../rules/permissions';
import { accountWords } from './account-words';
import {
  whyNotAdd,
  whyNotChange,
  whyNotEnd,
  whyNotInvite,
  whyNotRestore,
  type Acting,
  type Facts,
  type Grant,
  type Standing,
} from './may-change';

/** `officer norbiton, legal force` */
const held = (words: string): Grant[] =>
  words === ''
    ? []
    : words.split(', ').map((one) => {
        const [, role, areaId] = /^(.+) (\S+)$/.exec(one)!;
        return { role: role as Role, areaId: areaId! };
      });
const facts = (otherAdministrators = 1): Facts => ({
  paths: new Map([
    ['force', ['force']],
    ['kingston', ['force', 'kingston']],
    ['norbiton', ['force', 'kingston', 'norbiton']],
    ['merton', ['force', 'merton']],
  ]),
  teams: new Map([
    ['norbiton team', [['force', 'kingston', 'norbiton']]],
    ['merton team', [['force', 'merton']]],
    ['control room', []],
  ]),
  force: 'force',
  otherAdministrators,
});
const acting = (roles: string): Acting => ({ id: 'me', roles: held(roles) });
const chief = acting('administrator force');
const borough = acting('administrator kingston');
const account = (grants: Grant[], more: Partial<Standing> = {}): Standing => ({
  ...{ id: 'other', active: true, hasPassword: true, partnerId: null, teamIds: [], grants },
  ...more,
});
const legal = account(held('legal force'));
const officer = account(held('officer norbiton'));

afterAll(() => {
  for (const words of Object.values(accountWords)) expect(words).toMatch(/\.$/);
});

/** Blockers by name, none where empty. */
const codes = (words: string) => words.split(' ').filter(Boolean);

describe('adding an account', () => {
  it.each<[string, Acting, string, string[], string]>([
    ['over the force', chief, 'administrator force', [], ''],
    ['several roles', chief, 'officer merton, legal force', [], ''],
    ['a ward of my borough', borough, 'officer norbiton', ['norbiton team'], ''],
    ['the next borough', borough, 'officer merton', [], 'outside-your-area'],
    ['the whole force', borough, 'auditor force', [], 'outside-your-area'],
    ['one outside', borough, 'officer kingston, officer merton', [], 'outside-your-area'],
    ['a team outside', borough, 'officer norbiton', ['merton team'], 'outside-your-area'],
    ['a desk', borough, 'triage kingston', ['control room'], 'outside-your-area'],
    ['a desk, by the chief', chief, 'triage force', ['control room'], ''],
    ['an area that is none', chief, 'officer atlantis', [], 'outside-your-area'],
    ['by an officer', acting('officer force'), 'officer norbiton', [], 'outside-your-area'],
    ['without a role', chief, '', [], 'role-missing'],
    ['a partner’s role alone', chief, 'partner supervisor kingston', [], 'partner-missing'],
  ])('%s', (_, me, roles, teamIds, expected) => {
    const wanted = { grants: held(roles), teamIds, partnerId: null };
    expect(whyNotAdd(me, wanted, facts())).toEqual(codes(expected));
  });

  it.each([
    ['partner kingston', ''],
    ['partner kingston, officer kingston', 'of-a-partner'],
  ])('of a council: %s', (roles, expected) => {
    const wanted = { grants: held(roles), teamIds: [], partnerId: 'council' };
    expect(whyNotAdd(chief, wanted, facts())).toEqual(codes(expected));
  });
});

describe('changing an account', () => {
  const mixed = account(held('officer norbiton, officer merton'));
  const admin = account(held('administrator force, legal force'));
  const invited = { ...admin, hasPassword: false };
  const mine = account(held('administrator force, officer force'), { id: 'me' });
  const council = account(held('partner kingston'), { partnerId: 'council' });
  const early = account(held('partner kingston'));
  const gone = { ...officer, active: false };
  it.each<[string, Acting, Standing, string, number, string]>([
    ['a further role', chief, officer, 'officer norbiton, triage force', 1, ''],
    ['nothing', borough, officer, 'officer norbiton', 1, ''],
    ['my half of them', borough, mixed, 'officer merton', 1, ''],
    ['the other half', borough, mixed, 'officer norbiton', 1, 'outside-your-area'],
    ['no role left', chief, officer, '', 1, 'role-missing'],
    ['one that is ended', chief, gone, 'officer force', 1, 'ended-already'],
    ['my own first role', chief, mine, 'officer force', 1, 'own-administrator-role'],
    ['another of my own', chief, mine, 'administrator force', 1, ''],
    ['the last administrator', chief, admin, 'legal force', 0, 'last-administrator'],
    ['one of two', chief, admin, 'legal force', 1, ''],
    ['one who cannot sign in yet', chief, invited, 'legal force', 0, ''],
    ['another role of the last one', chief, admin, 'administrator force', 0, ''],
    ['a partner’s to the force', chief, council, 'officer kingston', 1, 'of-a-partner'],
    ['beside', chief, officer, 'officer norbiton, partner kingston', 1, 'partner-missing'],
    ['one from before there were partners', chief, early, 'partner kingston', 1, ''],
  ])('%s', (_, me, before, roles, others, expected) => {
    const wanted = { grants: held(roles), teamIds: [], renames: false };
    expect(whyNotChange(me, before, wanted, facts(others))).toEqual(codes(expected));
  });

  it.each<[string, Standing, string]>([
    ['of mine', officer, ''],
    ['of whom half is mine', mixed, 'outside-your-area'],
  ])('the name of one %s', (_, before, expected) => {
    const { grants, teamIds } = before;
    const wanted = { grants, teamIds, renames: true };
    expect(whyNotChange(borough, before, wanted, facts())).toEqual(codes(expected));
  });

  it.each<[string, string[], string[], string]>([
    ['into my team', [], ['norbiton team'], ''],
    ['into the next borough’s', [], ['merton team'], 'outside-your-area'],
    ['out of the next borough’s', ['merton team'], [], 'outside-your-area'],
    ['and leaves them there', ['merton team'], ['merton team'], ''],
  ])('takes somebody %s', (_, teamIds, next, expected) => {
    const wanted = { grants: officer.grants, teamIds: next, renames: false };
    const before = { ...officer, teamIds };
    expect(whyNotChange(borough, before, wanted, facts())).toEqual(codes(expected));
  });
});

describe('ending', () => {
  const mine = account(held('administrator force'), { id: 'me' });
  const last = account(held('administrator force'));
  const local = account(held('administrator kingston'));
  const mixed = account(held('officer norbiton, officer merton'));
  it.each<[string, Acting, Standing, number, string]>([
    ['an officer of my borough', borough, officer, 1, ''],
    ['one of the next', borough, account(held('officer merton')), 1, 'outside-your-area'],
    ['one with a role elsewhere too', borough, mixed, 1, 'outside-your-area'],
    ['one without a role', borough, account([]), 1, 'outside-your-area'],
    ['one without a role, by the chief', chief, account([]), 1, ''],
    ['myself', chief, mine, 1, 'yourself'],
    ['myself, the last', chief, mine, 0, 'yourself last-administrator'],
    ['the last administrator', chief, last, 0, 'last-administrator'],
    ['one of several', chief, last, 1, ''],
    ['the only one of a borough', chief, local, 0, ''],
    ['one that is ended', chief, { ...last, active: false }, 1, 'ended-already'],
  ])('%s', (_, me, whose, others, expected) => {
    expect(whyNotEnd(me, whose, facts(others))).toEqual(codes(expected));
  });
});

it.each<[string, Acting, Standing, string, string]>([
  // bringing back, inviting again
  ['ended', borough, { ...officer, active: false }, '', 'ended-already'],
  ['ended elsewhere', borough, { ...legal, active: false }, 'outside-your-area', 'ended-already'],
  ['active', chief, officer, 'stands-already', 'has-a-password'],
  ['invited', borough, { ...officer, hasPassword: false }, 'stands-already', ''],
  ['elsewhere', borough, { ...legal, hasPassword: false }, 'stands-already', 'outside-your-area'],
])('brings back and invites: %s', (_, me, whose, restored, invited) => {
  expect(whyNotRestore(me, whose, facts())).toEqual(codes(restored));
  expect(whyNotInvite(me, whose, facts())).toEqual(codes(invited));
});
