import { phaseOf, whyNotOpen } from './may-vote';

const opensAt = new Date('2026-05-01T08:00:00Z');
const closesAt = new Date('2026-05-08T18:00:00Z');

it.each([
  ['published', '2026-05-01T07:59:59Z', 'soon', 'not-open-yet'],
  ['published', '2026-05-01T08:00:00Z', 'open', null],
  ['published', '2026-05-08T17:59:59Z', 'open', null],
  ['published', '2026-05-08T18:00:00Z', 'over', 'vote-is-over'],
  ['withdrawn', '2026-05-02T08:00:00Z', 'over', 'vote-is-over'],
  ['closed', '2026-05-02T08:00:00Z', 'over', 'vote-is-over'],
] as const)('%s at %s: %s', (state, at, phase, why) => {
  const poll = { state, opensAt, closesAt };
  expect(phaseOf(poll, new Date(at))).toBe(phase);
  expect(whyNotOpen(poll, new Date(at))).toBe(why);
});
