import type { Span } from './sentences';

/** A day as written. `month` is 1–12; `year` and `weekday` (1 = Monday) only when written. */
export interface WrittenDate extends Span {
  day: number;
  month: number;
  year?: number;
  weekday?: number;
}

const MONTHS = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const MONTH = `(?:january|february|march|april|june|july|august|september|sept|october|november|december|${MONTHS})`;
const DAYS = 'mon|tue|wed|thu|fri|sat|sun';
const WEEKDAY =
  '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)';
const YEAR = `(?:,?\\s{1,2}((?:19|20)\\d\\d)(?!\\d))?`;

/** The look ahead at the first letter costs little, and most words end there. */
const DAY_FIRST = new RegExp(
  `(?=[mtwfs\\d])(?<![\\p{L}\\d])(?:(${WEEKDAY})\\.?,?\\s{1,2}(?:the\\s)?)?(\\d{1,2})(?:st|nd|rd|th)?\\s{1,2}(?:of\\s)?(${MONTH})(?![\\p{L}])(?:\\.(?=\\s{1,2}\\d{4}))?${YEAR}`,
  'giu',
);
const MONTH_FIRST = new RegExp(
  `(?=[mtwfsjando])(?<![\\p{L}\\d])(?:(${WEEKDAY})\\.?,?\\s{1,2})?(${MONTH})\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.%]|\\s{0,1}(?:am|pm))${YEAR}`,
  'giu',
);
const NUMERIC = new RegExp(
  `(?=[mtwfs\\d])(?<![\\w/.-])(?:(${WEEKDAY}),?\\s{1,2})?(\\d{1,2})([/.-])(\\d{1,2})\\3((?:19|20)?\\d\\d)(?![\\w/-]|\\.\\d)`,
  'giu',
);

const monthOf = (word: string) => MONTHS.split('|').indexOf(word.slice(0, 3).toLowerCase()) + 1;
const weekdayOf = (word: string | undefined) =>
  word === undefined
    ? {}
    : { weekday: DAYS.split('|').indexOf(word.slice(0, 3).toLowerCase()) + 1 };
const yearOf = (word: string | undefined) =>
  word === undefined ? {} : { year: word.length === 2 ? 2000 + Number(word) : Number(word) };

/**
 * Calendar days written in British order, kept even when no such day exists.
 * Not left to chrono-node: it drops impossible days and mends a wrong weekday, the very faults sought.
 */
export function writtenDates(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  if (!/\d/.test(text)) return found;
  const add = (at: number, whole: string, date: Omit<WrittenDate, 'start' | 'end'>) => {
    const span = { start: at, end: at + whole.length };
    if (!found.some((f) => f.start < span.end && span.start < f.end))
      found.push({ ...span, ...date });
  };
  for (const m of text.matchAll(DAY_FIRST)) {
    add(m.index, m[0], {
      day: Number(m[2]),
      month: monthOf(m[3] ?? ''),
      ...weekdayOf(m[1]),
      ...yearOf(m[4]),
    });
  }
  for (const m of text.matchAll(NUMERIC)) {
    if (m[3] !== '/' && (m[5] ?? '').length === 2) continue;
    add(m.index, m[0], {
      day: Number(m[2]),
      month: Number(m[4]),
      ...weekdayOf(m[1]),
      ...yearOf(m[5]),
    });
  }
  for (const m of text.matchAll(MONTH_FIRST)) {
    if (/^ma/.test(m[2] ?? '')) continue; // "you may 2", "march 10 miles"
    add(m.index, m[0], {
      day: Number(m[3]),
      month: monthOf(m[2] ?? ''),
      ...weekdayOf(m[1]),
      ...yearOf(m[4]),
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

const DAY = 86_400_000;

/** Midnight UTC of the day in milliseconds, or undefined when the year has no such day. */
function utcDay(
  year: number,
  { day, month }: Pick<WrittenDate, 'day' | 'month'>,
): number | undefined {
  const at = Date.UTC(year, month - 1, day);
  const back = new Date(at);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? at : undefined;
}

/** 1 = Monday. */
const weekdayAt = (at: number) => ((new Date(at).getUTCDay() + 6) % 7) + 1;

/** Whether the day exists in the given year (or, without one, in a leap year). */
export function exists(date: Pick<WrittenDate, 'day' | 'month'>, year = 2024): boolean {
  return utcDay(year, date) !== undefined;
}

/**
 * Whether the written weekday is right. Without a year the nearest such day before or after `asOf`
 * (YYYY-MM-DD) is tried on both sides.
 */
export function weekdayFits(date: WrittenDate, asOf: string): boolean {
  if (date.weekday === undefined) return true;
  const now = Date.parse(`${asOf}T00:00:00Z`);
  const year = new Date(now).getUTCFullYear();
  const candidates = date.year !== undefined ? [date.year] : [year - 1, year, year + 1];
  return candidates
    .map((y) => utcDay(y, date))
    .filter((at) => at !== undefined)
    .filter((at) => date.year !== undefined || Math.abs(at - now) <= 200 * DAY)
    .some((at) => weekdayAt(at) === date.weekday);
}

/** Four-digit years named in a text. */
export function years(text: string): number[] {
  return [...text.matchAll(/(?<![\d/£#-])(?:1[0-9]|20)\d\d(?![\d/-]|,\d)/g)].map((m) =>
    Number(m[0]),
  );
}
