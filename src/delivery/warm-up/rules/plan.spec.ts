import { ceilingOf, lastDayFor, nextDay, type WarmUpPlan } from './plan';

const plan: WarmUpPlan = { from: '2026-03-27', steps: [100, 200, 500], zone: 'Europe/London' };
const at = (text: string) => new Date(text);

describe('a warm-up plan', () => {
  it.each([
    ['before it begins', '2026-03-20T12:00:00Z', 100],
    ['on its first day', '2026-03-27T00:00:00Z', 100],
    ['late on its first day', '2026-03-27T23:59:00Z', 100],
    ['on the second', '2026-03-28T00:00:00Z', 200],
    ['on the third, which is an hour shorter', '2026-03-29T22:30:00Z', 500],
    ['after it', '2026-03-29T23:30:00Z', null],
  ])('%s', (_when, now, most) => expect(ceilingOf(at(now), plan)).toBe(most));

  it('limits nothing where there is none', () => {
    expect(ceilingOf(at('2026-03-27T12:00:00Z'), { ...plan, from: '' })).toBeNull();
  });

  it.each([
    [100, 0, '2026-03-27T00:00:00.000Z'],
    [101, 0, '2026-03-28T00:00:00.000Z'],
    [50, 60, '2026-03-28T00:00:00.000Z'],
    [200, 250, '2026-03-28T00:00:00.000Z'],
    [301, 0, '2026-03-29T00:00:00.000Z'],
    [1_000_000, 0, '2026-03-29T23:00:00.000Z'],
  ])('brings %i people with %i mails gone today to their turn by %s', (people, taken, day) => {
    expect(lastDayFor(people, taken, at('2026-03-27T09:00:00Z'), plan).toISOString()).toBe(day);
  });

  it('begins its next day at midnight on the force’s clock', () => {
    expect(nextDay(at('2026-03-29T12:00:00Z'), plan).toISOString()).toBe(
      '2026-03-29T23:00:00.000Z',
    );
  });
});
