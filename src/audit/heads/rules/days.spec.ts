import { dayOf, daysDue, endOf } from './days';

describe('days of heads', () => {
  it.each([
    [null, '2026-11-21', ['2026-11-21']],
    ['2026-11-20', '2026-11-21', ['2026-11-21']],
    ['2026-11-21', '2026-11-21', []],
    ['2026-11-22', '2026-11-21', []],
    ['2026-02-26', '2026-03-01', ['2026-02-27', '2026-02-28', '2026-03-01']],
  ])('after %s, on %s: %j', (last, today, due) => {
    expect(daysDue(last, today)).toEqual(due);
  });

  it('are the force’s, on days of 23 and 25 hours too', () => {
    expect(endOf('2026-03-29', 'Europe/London')).toEqual(new Date('2026-03-29T23:00:00Z'));
    expect(endOf('2026-10-25', 'Europe/London')).toEqual(new Date('2026-10-26T00:00:00Z'));
    expect(dayOf(new Date('2026-06-30T23:30:00Z'), 'Europe/London')).toBe('2026-07-01');
  });
});
