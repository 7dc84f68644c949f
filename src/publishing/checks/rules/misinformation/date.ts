import { place } from '../../places';
import type { Document, Part, Place } from '../../document';
import { rule } from '../../rule';
import { exists, weekdayFits, writtenDates } from '../../text/dates';

const CLOCK =
  /(?<![\d./:£])(\d{1,2})(?:[:.](\d{2}))?\s?(am|pm)\b|(?<![\d./:£])(\d{2}):(\d{2})(?!\d|:\d)/gi;

/** "13pm", "7.75pm" or "25:10": no such time. */
function impossibleTimes(part: Part): Place[] {
  return [...part.text.matchAll(CLOCK)]
    .filter((m) => {
      const minutes = Number(m[2] ?? m[5] ?? 0);
      return minutes > 59 || (m[3] ? Number(m[1]) > 12 || Number(m[1]) === 0 : Number(m[4]) > 24);
    })
    .map((m) => place(part, { start: m.index, end: m.index + m[0].length }));
}

function wrongDays(part: Part, { input }: Document): Place[] {
  return writtenDates(part.text)
    .filter((d) => !exists(d, d.year) || !weekdayFits(d, input.asOf))
    .map((d) => place(part, d));
}

export const date = rule({
  id: 'MIS-DATE',
  severity: 'warn',
  basis: 'College of Policing APP, Media relations: what is published must be accurate',
  advice:
    'The day and the date do not agree, or there is no such day or time. Check the calendar and correct it.',
  find: (doc) => doc.parts.flatMap((part) => [...wrongDays(part, doc), ...impossibleTimes(part)]),
});
