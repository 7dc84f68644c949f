import { forgetAt, questionAt, reminderAt, whenWords } from './event-times';

const zone = 'Europe/London';
const utc = (at: Date) => at.toISOString();

// Clocks go forward on 29 March 2026 and back on 25 October 2026.
it.each([
  ['2026-12-05T18:00:00Z', '2026-12-04T10:00:00.000Z'],
  ['2026-07-05T18:00:00Z', '2026-07-04T09:00:00.000Z'],
  ['2026-03-29T09:00:00Z', '2026-03-28T10:00:00.000Z'],
  ['2026-03-30T09:00:00Z', '2026-03-29T09:00:00.000Z'],
  ['2026-10-25T09:00:00Z', '2026-10-24T09:00:00.000Z'],
  ['2026-10-26T09:00:00Z', '2026-10-25T10:00:00.000Z'],
  ['2026-07-04T23:30:00Z', '2026-07-04T09:00:00.000Z'],
])('an event at %s is reminded of at %s', (startsAt, at) =>
  expect(utc(reminderAt(new Date(startsAt), zone))).toBe(at),
);

it('asks on the next day and forgets after 30', () => {
  const ends = new Date('2026-10-24T19:00:00Z');
  expect(utc(questionAt(ends, zone))).toBe('2026-10-25T10:00:00.000Z');
  expect(utc(forgetAt(ends, zone))).toBe('2026-11-23T10:00:00.000Z');
});

it.each([
  ['2026-12-05T18:00:00Z', '2026-12-05T20:00:00Z', 'Saturday 5 December 2026, 6:00pm to 8:00pm'],
  ['2026-07-04T18:00:00Z', '2026-07-04T20:30:00Z', 'Saturday 4 July 2026, 7:00pm to 9:30pm'],
  [
    '2026-07-04T18:00:00Z',
    '2026-07-05T01:00:00Z',
    'Saturday 4 July 2026, 7:00pm to Sunday 5 July 2026, 2:00am',
  ],
])('%s to %s: %s', (from, to, words) =>
  expect(whenWords(new Date(from), new Date(to), zone)).toBe(words),
);
