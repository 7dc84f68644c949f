import { DateTime } from 'luxon';

/** Clock changes of a zone within these years: the moment, and the offsets in minutes before and after it. */
function changesIn(zone: string, years: readonly number[]) {
  const offset = (at: number) => DateTime.fromMillis(at, { zone }).offset;
  const changes: { at: number; before: number; after: number }[] = [];
  const first = Date.UTC(Math.min(...years), 0, 1);
  const last = Date.UTC(Math.max(...years) + 1, 0, 1);
  for (let from = first; from < last; from += DAY) {
    let [low, high] = [from, from + DAY];
    if (offset(low) === offset(high)) continue;
    while (high - low > 1000) {
      const middle = low + Math.floor((high - low) / 2000) * 1000;
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before: offset(low), after: offset(high) });
  }
  return { start: first, offset: offset(first), changes };
}

const DAY = 86_400_000;

/**
 * VTIMEZONE of RFC 5545, 3.6.5, with one observance for each clock change in the years given, from luxon's own zone
 * data: no rule for the years after, since nobody knows what a parliament decides.
 */
export function zoneDefinition(zone: string, years: readonly number[]): string {
  const { start, offset, changes } = changesIn(zone, years);
  const usual = Math.min(offset, ...changes.map(({ after }) => after));
  const observance = (at: number, before: number, after: number) => {
    const kind = after > usual ? 'DAYLIGHT' : 'STANDARD';
    // by the clock as it stood before the change
    const local = DateTime.fromMillis(at + before * 60_000, { zone: 'utc' });
    return [
      `BEGIN:${kind}`,
      `DTSTART:${local.toFormat("yyyyMMdd'T'HHmmss")}`,
      `TZOFFSETFROM:${written(before)}`,
      `TZOFFSETTO:${written(after)}`,
      `TZNAME:${DateTime.fromMillis(at, { zone, locale: 'en-GB' }).offsetNameShort}`,
      `END:${kind}`,
    ];
  };
  return [
    ...['BEGIN:VTIMEZONE', `TZID:${zone}`],
    ...observance(start, offset, offset),
    ...changes.flatMap(({ at, before, after }) => observance(at, before, after)),
    'END:VTIMEZONE',
  ].join('\r\n');
}

/** `+0100`. */
function written(minutes: number): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}${two(size % 60)}`;
}
