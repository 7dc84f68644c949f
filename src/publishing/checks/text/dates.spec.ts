import { exists, weekdayFits, writtenDates, years } from './dates';

const one = (text: string) => {
  const [date] = writtenDates(text);
  if (!date) throw new Error(`no date in ${text}`);
  return date;
};

describe('dates', () => {
  it.each([
    ['on Thursday 12 May 2026', { day: 12, month: 5, year: 2026, weekday: 4 }],
    ['Sat 16th May', { day: 16, month: 5, weekday: 6 }],
    ['Fri 16th May.', { day: 16, month: 5, weekday: 5, end: 12 }],
    ['the 31st of June', { day: 31, month: 6 }],
    ['31/02/2026', { day: 31, month: 2, year: 2026 }],
    ['Tuesday, May 12, 2026', { day: 12, month: 5, year: 2026, weekday: 2 }],
  ])('reads %j', (text, parts) => expect(one(text)).toMatchObject(parts));

  it.each([
    'sort code 00-00-00',
    'you may 2 times',
    'version 1.2.3',
    'ref 01/234567/26',
    'in May 2026',
  ])('reads no day in %j', (text) => expect(writtenDates(text)).toEqual([]));

  it('knows days that do not exist', () => {
    expect(exists({ day: 31, month: 6 })).toBe(false);
    expect(exists({ day: 29, month: 2 }, 2026)).toBe(false);
    expect(exists({ day: 29, month: 2 }, 2028)).toBe(true);
  });

  it('checks the weekday against the written or the nearest year', () => {
    expect(weekdayFits(one('Tuesday 12 May 2026'), '2026-05-12')).toBe(true);
    expect(weekdayFits(one('Thursday 12 May 2026'), '2026-05-12')).toBe(false);
    expect(weekdayFits(one('Monday 8 January'), '2026-12-20')).toBe(false);
    expect(weekdayFits(one('Friday 8 January'), '2026-12-20')).toBe(true);
    expect(weekdayFits(one('Thursday 7 May'), '2026-05-12')).toBe(true);
  });

  it('finds years', () => expect(years('in 1994 and £2000, 2026')).toEqual([1994, 2026]));
});
