import { whyNotCarry } from './may-carry';

const now = new Date('2026-06-05T17:00:00Z');
const before = new Date('2026-06-05T16:59:59Z');
const after = new Date('2026-06-05T17:00:01Z');

it.each([
  ['sending', null, null],
  ['balancing', after, null],
  ['complete', null, null],
  ['complete', before, 'stale'],
  ['complete', now, 'stale'],
  ['paused', null, 'held'],
  ['paused', before, 'stale'],
  ['withdrawn', after, 'withdrawn'],
  ['withdrawn', before, 'withdrawn'],
])('%s, not after %p: %p', (state, notAfter, why) => {
  expect(whyNotCarry({ state, notAfter }, now)).toBe(why);
});
