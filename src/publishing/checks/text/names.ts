import { AGE_AFTER, AGE_BEFORE, evidence } from './name-evidence';
import { otherForms } from './name-forms';
import {
  AMBIGUOUS_FIRST_NAMES,
  isFirstName,
  NOT_PERSON_WORDS,
  OFFICER_TITLES,
  OFFICIAL_TITLES,
  PLACE_ENDINGS,
} from './name-lists';
import { isHeadline, isShouted, lower, splitAtPlaces, tokens, trimmed } from './name-tokens';
import type { Person, PersonKind } from './person';
import type { Sentence } from './sentences';

export type { Person, PersonKind } from './person';

const RUN_WORD = /[\p{Lu}][\p{L}'’]*(?:-[\p{Lu}][\p{L}']*)*\.?/u;
const RUN = new RegExp(
  `(?<![\\p{L}\\d@/.'-])${RUN_WORD.source}(?:[ ]{1,3}(?:(?:de|da|dos|van|von|der|den|bin|ibn|al|el|ap|ab|la|le)[ ]){0,2}(?:'[ ]?)?${RUN_WORD.source}){0,5}`,
  'gu',
);
const OFFICER_BEFORE = new RegExp(`(?:^|[\\s(,/])(?:${OFFICER_TITLES})\\.?\\s{1,2}$`, 'iu');
const OFFICIAL_BEFORE = new RegExp(`(?:^|[\\s(,/])(?:${OFFICIAL_TITLES})\\.?\\s{1,2}$`, 'iu');
/** "Our crime prevention officer, Maeve Oduya": an officer by what stands before the comma. */
const OFFICER_BESIDE =
  /\b(?:our|your|the|local|neighbourhood) (?:[\p{L}-]+ ){0,3}(?:officer|pcso|constable|sergeant|inspector|superintendent|co-?ordinator|team leader),\s$|\b(?:whose|its|our|the council's) (?:[\p{L}-]+ )?(?:solicitor|spokes(?:man|woman|person)|manager|clerk|leader)\s$/iu;
const IN_TROUBLE =
  /\b(?:arrest|charged|suspect|suspend|dismiss|misconduct|accus|bail|convict|sentenc|jail|guilty|victim|attacked|assaulted)/i;
function kindOf(before: string, run: string, sentence: string): PersonKind {
  const lead = /^\S+/.exec(run)?.[0] ?? '';
  if (OFFICER_BEFORE.test(before) || OFFICER_BEFORE.test(` ${lead} `)) return 'officer';
  if (OFFICIAL_BEFORE.test(before) || OFFICIAL_BEFORE.test(` ${lead} `)) return 'official';
  if (OFFICER_BESIDE.test(before) && !IN_TROUBLE.test(sentence)) return 'officer';
  return 'person';
}

/**
 * People named in a sentence: runs of capitals weighed by the words around them, with
 * compromise's and our own lists of first names. Places, bodies, roads, months and things are left out.
 * Measured instead of compromise's `people()`, which takes 200 ms for 5,000 words and misses rare names.
 */
export const people = (sentence: Sentence): Person[] => named(sentence, 3);

/** The same with less evidence: names that only a listed first name speaks for come in. */
export const likelyNames = (sentence: Sentence): Person[] =>
  named(sentence, 2).filter((one) => !isWhere(sentence, one));

const WHERE_BEFORE = /\b(?:in|at|near|across|around|outside|towards|Sir|Nether|Upper|Lower)\s$/;

/** "arrested on Sunday in Colby": one word after a word of place is the place. */
const isWhere = ({ text, start }: Sentence, { name, start: from }: Person) =>
  !name.includes(' ') &&
  WHERE_BEFORE.test(text.slice(Math.max(0, from - start - 10), from - start));

/** `least` is the evidence asked for. */
function named(sentence: Sentence, least: number): Person[] {
  const found: Person[] = [];
  const text = sentence.text;
  const headline = isHeadline(text);
  for (const match of text.matchAll(RUN)) {
    if (/\d/.test(text.charAt(match.index + match[0].length))) continue; // half of a postcode or plate
    const all = tokens(match[0], sentence.start + match.index);
    for (const part of splitAtPlaces(all)) {
      const run = trimmed(part, sentence, headline);
      const first = run[0];
      const last = run.at(-1);
      if (!first || !last || run.length > 4 || (run.length === 1 && first.word.length < 2))
        continue;
      if (PLACE_ENDINGS.has(lower(last)) && (run.length > 1 || !isFirstName(lower(last)))) {
        if (!(
          run.length === 2 &&
          isFirstName(first.word) &&
          AGE_AFTER.test(text.slice(last.end - sentence.start))
        ))
          continue;
      }
      if (run.some((t) => NOT_PERSON_WORDS.has(lower(t)) && !AMBIGUOUS_FIRST_NAMES.has(lower(t))))
        continue;
      // "Mason's Chippy" is a shop.
      if (
        /\p{L}['’]s\s{1,3}\p{Lu}/u.test(
          text.slice(first.start - sentence.start, last.end - sentence.start),
        )
      )
        continue;
      if (isShouted(run) && !isFirstName(first.word)) continue;
      const before = text.slice(
        Math.max(0, first.start - sentence.start - 60),
        first.start - sentence.start,
      );
      const after = text.slice(last.end - sentence.start, last.end - sentence.start + 90);
      if (/\b(?:operation|op|project|st|saint|hms|mv)\.?\s$/i.test(before)) continue;
      const kind = kindOf(before, match[0], text);
      if (kind === 'person' && evidence(run, before, after, headline) < least) continue;
      const age = AGE_AFTER.exec(after)?.[1] ?? AGE_BEFORE.exec(before)?.[1];
      found.push({
        start: first.start,
        end: last.end,
        name: run.map((t) => t.word).join(' '),
        kind,
        ...(age === undefined ? {} : { age: Number(age) }),
      });
    }
  }
  return [...found, ...otherForms(sentence, found)].sort((a, b) => a.start - b.start);
}
