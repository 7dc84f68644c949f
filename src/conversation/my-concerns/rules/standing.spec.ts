import { standingOf, toldOf, whyNotWithdraw, type OwnConcern } from './standing';

const now = new Date('2026-05-12T10:00:00Z');
const open: OwnConcern = {
  ...{ state: 'open', withdrawnAt: null, claimed: false },
  dueAt: new Date('2026-05-13T10:00:00Z'),
};

describe('where a concern stands, for its resident', () => {
  it.each<[string, Partial<OwnConcern>]>([
    ['waiting', {}],
    ['claimed', { claimed: true }],
    ['late', { dueAt: new Date('2026-05-12T09:00:00Z') }],
    ['answered', { state: 'answered' }],
    ['closed', { state: 'closed', withdrawnAt: now }],
    ['taken-back', { withdrawnAt: now }],
  ])('%s', (words, changes) =>
    expect(standingOf({ ...open, ...changes }, now)).toBe(
      `conversation/my-concerns:standing.${words}`,
    ),
  );

  it('tells what happened, and nothing that is for staff alone', () => {
    expect(toldOf('answered')).toBe('conversation/my-concerns:told.answered');
    expect(toldOf('alarm raised')).toBeNull();
    expect(toldOf('not acknowledged')).toBeNull();
  });

  it.each<[ReturnType<typeof whyNotWithdraw>, Partial<OwnConcern>]>([
    [null, {}],
    [null, { state: 'answered' }],
    ['withdrawn', { withdrawnAt: now }],
    ['closed', { state: 'closed' }],
  ])('may be taken back: %s', (blocker, changes) =>
    expect(whyNotWithdraw({ ...open, ...changes })).toBe(blocker),
  );
});
