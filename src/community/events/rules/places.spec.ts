import fc from 'fast-check';
import { movesUp, phaseOf, placeFor, whyNotBook } from './places';

const startsAt = new Date('2026-05-01T18:00:00Z');
const endsAt = new Date('2026-05-01T20:00:00Z');

it.each([
  ['published', '2026-05-01T17:59:59Z', 'soon', null],
  ['published', '2026-05-01T18:00:00Z', 'now', 'event-has-begun'],
  ['published', '2026-05-01T20:00:00Z', 'over', 'event-has-begun'],
  ['cancelled', '2026-05-01T10:00:00Z', 'cancelled', 'event-is-off'],
] as const)('%s at %s: %s', (state, at, phase, why) => {
  const event = { state, startsAt, endsAt, capacity: 10 };
  expect(phaseOf(event, new Date(at))).toBe(phase);
  expect(whyNotBook(event, new Date(at))).toBe(why);
  expect(whyNotBook({ ...event, capacity: null }, new Date(at))).toBe('no-booking-needed');
});

const placed = (people: number) => ({ state: 'placed', people }) as const;
const waiting = (people: number) => ({ state: 'waiting', people }) as const;

it.each([
  ['the last places', 8, 2, null, 'placed'],
  ['one too many', 9, 2, null, 'waiting'],
  ['more than there are in all', 0, 11, null, 'too-many-people'],
  ['fewer than before', 10, 1, placed(2), 'placed'],
  ['more than before, with room', 8, 4, placed(2), 'placed'],
  ['more than before, without', 10, 3, placed(2), 'no-room-for-more'],
  ['fewer, while waiting', 9, 1, waiting(2), 'placed'],
  ['more, while waiting', 9, 3, waiting(2), 'waiting'],
] as const)('%s', (_, taken, people, before, got) => {
  expect(placeFor({ capacity: 10, taken }, people, before)).toBe(got);
});

it('passes over who does not fit, and nobody else', () => {
  const list = [3, 1, 2, 1].map((people, id) => ({ id, people }));
  expect(movesUp({ capacity: 10, taken: 8 }, list).map(({ id }) => id)).toEqual([1, 3]);
  expect(movesUp({ capacity: 10, taken: 10 }, list)).toEqual([]);
});

it('never gives more places than there are, and leaves nobody waiting who fits', () => {
  const parties = fc.array(fc.record({ people: fc.integer({ min: 1, max: 6 }) }));
  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), parties, (capacity, taken, list) => {
      fc.pre(taken <= capacity);
      const up = movesUp({ capacity, taken }, list);
      const free = capacity - taken - up.reduce((sum, { people }) => sum + people, 0);
      return free >= 0 && list.every((one) => up.includes(one) || one.people > free);
    }),
  );
});
