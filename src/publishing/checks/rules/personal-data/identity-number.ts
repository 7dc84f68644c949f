import { place } from '../../places';
import { rule } from '../../rule';
import { writtenDates } from '../../text/dates';
import type { Span } from '../../text/sentences';
import { people } from '../../text/names';
import type { Part } from '../../document';

const NATIONAL_INSURANCE =
  /(?<![A-Za-z0-9])(?!CA|RE)[A-Z]{2}[\s-]{0,2}\d{2}[\s-]{0,2}\d{2}[\s-]{0,2}\d{2}[\s-]{0,2}[A-D](?![A-Za-z0-9])/gi;
const CARD = /(?<![\dA-Za-z/.-])\d(?:[ -]?\d){12,18}(?![\d/])/g;
const NHS = /(?<![\d/+.-])\d{3}[\s-]?\d{3}[\s-]?\d{4}(?![\d/])/g;
const SORT_CODE = /(?<![\d/-])\d{2}[-–\s]\d{2}[-–\s]\d{2}(?![\d/-])/g;
const ACCOUNT = /(?<![\d/+-])\d{8}(?![\d/])/g;
const PASSPORT = /(?<![\dA-Za-z/-])(?:[A-Z]{2}\d{7}|\d{9})(?![\dA-Za-z/])/gi;
const DRIVING =
  /(?<![A-Za-z0-9])[A-Z]{2,5}9{0,3}[\s.]?\d{6}[\s.]?[A-Z]{1,2}9?\d?[A-Z0-9]{2,3}(?![A-Za-z0-9])/gi;

const luhn = (digits: string) =>
  [...digits]
    .reverse()
    .reduce(
      (sum, d, i) =>
        sum + (i % 2 === 0 ? Number(d) : ([0, 2, 4, 6, 8, 1, 3, 5, 7, 9][Number(d)] ?? 0)),
      0,
    ) %
    10 ===
  0;

/** NHS numbers carry a modulus 11 check digit. */
function nhsValid(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, d, i) => total + Number(d) * (10 - i), 0);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

function near(part: Part, at: number, words: RegExp, reach = 60): boolean {
  return words.test(part.text.slice(Math.max(0, at - reach), at + 20));
}

function birthDates(part: Part): Span[] {
  return writtenDates(part.text).filter((date) => {
    if (
      !near(part, date.start, /\b(?:born|d\.?o\.?b\.?|date of birth|birth ?date|birthday)\b/i, 30)
    )
      return false;
    const sentence = part.sentences.find((s) => s.start <= date.start && date.start < s.end);
    return (
      sentence !== undefined &&
      (people(sentence).length > 0 ||
        /\b(?:he|she|him|her|his|victim|suspect|man|woman|boy|girl)\b/i.test(sentence.text))
    );
  });
}

export const identityNumber = rule({
  id: 'PD-IDNUM',
  severity: 'block',
  basis: 'UK GDPR Article 5(1)(c) and (f); Data Protection Act 2018 section 37',
  advice:
    'Take the number or date of birth out. Write only what kind of detail was given: “her bank details”.',
  find: ({ parts }) =>
    parts.flatMap((part) => {
      const all = (pattern: RegExp, keep: (digits: string, at: number) => boolean) =>
        [...part.text.matchAll(pattern)]
          .filter((m) => keep(m[0].replace(/\D/g, ''), m.index))
          .map((m) => ({ start: m.index, end: m.index + m[0].length }));
      const spans = [
        ...all(NATIONAL_INSURANCE, () => true),
        ...all(CARD, (digits) => digits.length >= 13 && luhn(digits) && !/^0+$/.test(digits)),
        ...all(
          NHS,
          (digits, at) =>
            near(part, at, /\bNHS\b|\bhealth number|\bpatient/i) &&
            !/^0[1-378]/.test(digits) &&
            (nhsValid(digits) || near(part, at, /NHS (?:number|no)/i)),
        ),
        ...all(SORT_CODE, (_d, at) => near(part, at, /\bsort ?code|\baccount|\bbank/i)),
        ...all(ACCOUNT, (_d, at) => near(part, at, /\baccount|\ba\/c|\bacc(?:t|\.)|\bsort ?code/i)),
        ...all(PASSPORT, (_d, at) => near(part, at, /\bpassport/i)),
        ...all(DRIVING, (_d, at) =>
          near(part, at, /\b(?:driving|driver'?s?) licen[cs]e|\blicen[cs]e (?:number|no)/i),
        ),
        ...birthDates(part),
      ];
      return spans.map((span) => place(part, span));
    }),
});
