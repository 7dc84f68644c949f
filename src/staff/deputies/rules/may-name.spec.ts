import type { Role } from '../../rules/permissions';
import { standingOf, whyNotEnd, whyNotName, type DeputisedRole, type Namer } from './may-name';

const now = new Date('2026-11-21T12:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const me = (roles: Role[] = ['supervisor']): Namer => ({ id: 'me', roles, standing: [] });
const naming = (role: DeputisedRole, held: Role[], from = 0, to = 7) => ({
  ...{ role, from: inDays(from), to: inDays(to) },
  deputy: { id: 'other', roles: held },
});

describe('whyNotName', () => {
  it.each<[DeputisedRole, Role, boolean]>([
    ['supervisor', 'supervisor', true],
    ['supervisor', 'on-call inspector', true],
    ['supervisor', 'officer', false],
    ['supervisor', 'legal', false],
    ['legal', 'legal', true],
    ['legal', 'supervisor', false],
    ['on-call inspector', 'on-call inspector', true],
    ['on-call inspector', 'supervisor', true],
    ['on-call inspector', 'legal', false],
    ['on-call inspector', 'auditor', false],
  ])('for a %s somebody who is %s: %s', (role, held, fine) => {
    const why = whyNotName(me([role]), naming(role, [held]), now);
    expect(why).toEqual(fine ? [] : ['not-eligible']);
  });

  it.each<[string, number, number, string[]]>([
    ['a week', 0, 7, []],
    ['90 days', 1, 91, []],
    ['91 days', 0, 91, ['period-too-long']],
    ['one that is over', -7, -1, ['period-over']],
    ['one that runs backwards', 7, 1, ['period-wrong']],
    ['one that began yesterday', -1, 3, []],
  ])('for %s', (_, from, to, expected) => {
    expect(whyNotName(me(), naming('supervisor', ['supervisor'], from, to), now)).toEqual(expected);
  });

  it('only for a role of one’s own, to somebody else who works here', () => {
    expect(whyNotName(me(), naming('legal', ['legal']), now)).toEqual(['not-your-role']);
    const self = {
      ...naming('supervisor', []),
      deputy: { id: 'me', roles: ['supervisor'] } as const,
    };
    expect(whyNotName(me(), self, now)).toEqual(['yourself']);
    const nobody = { ...naming('supervisor', []), deputy: null };
    expect(whyNotName(me(), nobody, now)).toEqual(['not-eligible']);
  });

  it('not twice for the same days', () => {
    const before = { role: 'supervisor', deputyId: 'other', from: inDays(5), to: inDays(9) };
    const again = { ...me(), standing: [before] };
    const asked = naming('supervisor', ['supervisor']);
    expect(whyNotName(again, asked, now)).toEqual(['named-already']);
    const after = naming('supervisor', ['supervisor'], 9, 12);
    expect(whyNotName(again, after, now)).toEqual([]);
  });
});

describe('whyNotEnd', () => {
  const named = { forId: 'me', deputyId: 'other', to: inDays(3), revokedAt: null };
  it.each([
    ['who named', 'me', named, []],
    ['the deputy', 'other', named, []],
    ['somebody else', 'third', named, ['not-yours']],
    ['who named, once it is over', 'me', { ...named, to: inDays(-1) }, ['ended-already']],
    ['who named, a second time', 'me', { ...named, revokedAt: now }, ['ended-already']],
  ])('%s', (_, who, what, expected) => {
    expect(whyNotEnd(who, what, now)).toEqual(expected);
  });
});

describe('standingOf', () => {
  it.each([
    [1, 2, null, 'coming'],
    [-1, 2, null, 'now'],
    [-3, -1, null, 'over'],
    [-3, 3, inDays(-1), 'ended early'],
  ])('from day %d to day %d, ended %s: %s', (from, to, revokedAt, expected) => {
    expect(standingOf({ from: inDays(from), to: inDays(to), revokedAt }, now)).toBe(expected);
  });
});
