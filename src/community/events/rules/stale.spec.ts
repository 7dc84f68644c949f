import { isStale } from './stale';

const startsAt = new Date('2026-05-01T18:00:00Z');
const endsAt = new Date('2026-05-01T20:00:00Z');

it.each([
  ['reminder', 'published', '2026-05-01T17:00:00Z', false],
  ['reminder', 'published', '2026-05-01T18:00:00Z', true],
  ['reminder', 'cancelled', '2026-05-01T10:00:00Z', true],
  ['changed', 'published', '2026-05-01T17:59:00Z', false],
  ['changed', 'cancelled', '2026-05-01T17:00:00Z', true],
  ['cancelled', 'cancelled', '2026-05-01T19:00:00Z', false],
  ['cancelled', 'cancelled', '2026-05-01T20:00:00Z', true],
  ['question', 'over', '2026-05-03T10:00:00Z', false],
] as const)('%s of one %s at %s: %s', (kind, state, at, stale) =>
  expect(isStale(kind, { state, startsAt, endsAt }, new Date(at))).toBe(stale),
);
