import { DateTime } from 'luxon';
import { MONTHS, monthsUntil, readPeriod, spanOf, weeksOf } from './period';

const zone = 'Europe/London';
const now = DateTime.fromISO('2026-05-31T23:30', { zone });

it.each([
  [{}, { from: '2026-03', to: '2026-05' }],
  [{ from: '2025-11' }, { from: '2025-11', to: '2026-05' }],
  [
    { from: '2026-05', to: '2026-05' },
    { from: '2026-05', to: '2026-05' },
  ],
  [{ from: '2024-06' }, { from: '2024-06', to: '2026-05' }],
  [{ from: '2024-05' }, null],
  [{ to: '2026-06' }, null],
  [{ from: '2026-05', to: '2026-04' }, null],
  [{ from: '2026-05-01' }, null],
  [{ from: "2026-05' OR 1" }, null],
])('%p is %p', (given, period) => expect(readPeriod(given, now)).toEqual(period));

it('offers two years, this month first', () => {
  const months = monthsUntil(now);
  expect([months.length, months[0], months.at(-1)]).toEqual([MONTHS, '2026-05', '2024-06']);
});

it('goes from midnight to midnight by the force’s clock, over the change of clocks', () => {
  expect(spanOf({ from: '2026-03', to: '2026-03' }, zone)).toEqual({
    since: new Date('2026-03-01T00:00:00Z'),
    before: new Date('2026-03-31T23:00:00Z'),
  });
});

it('has every week that has begun, by its Monday', () => {
  const weeks = weeksOf({ from: '2026-04', to: '2026-05' }, now.set({ day: 12 }));
  expect([weeks[0], weeks.at(-1), weeks.length]).toEqual(['2026-03-30', '2026-05-11', 7]);
});
