import { dayIn, momentIn } from './dates';

const day = dayIn('Europe/London');
const moment = momentIn('Europe/London');

describe('dates of pages', () => {
  it.each([
    [new Date('2026-11-21T16:05:00Z'), '21 November 2026', '21 November 2026 at 4:05pm'],
    ['2026-07-01T08:00:00.000Z', '1 July 2026', '1 July 2026 at 9:00am'],
    [new Date('2026-06-30T23:30:00Z'), '1 July 2026', '1 July 2026 at 12:30am'],
    [null, '', ''],
    [undefined, '', ''],
  ])('%s', (at, asDay, asMoment) => {
    expect(day(at)).toBe(asDay);
    expect(moment(at)).toBe(asMoment);
  });

  it('are said in Welsh', () => {
    expect(day('2026-02-01', 'cy')).toBe('1 Chwefror 2026');
    expect(moment('2026-11-21T16:05:00Z', 'cy')).toBe('21 Tachwedd 2026 am 4:05pm');
    expect(moment('2026-11-21T09:05:00Z', 'en')).toBe('21 November 2026 at 9:05am');
  });

  it('keeps the day of a plain date', () => {
    expect(day('2026-07-01')).toBe('1 July 2026');
    expect(dayIn('America/New_York')('2026-07-01')).toBe('1 July 2026');
  });
});
