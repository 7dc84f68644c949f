import {
  AMBIGUOUS_FIRST_NAMES,
  isEverydayWord,
  isFirstName,
  NOT_PERSON_WORDS,
  OFFICER_TITLES,
  OFFICIAL_TITLES,
} from './name-lists';
import { ROLE_BEFORE } from './name-evidence';
import type { Token } from './person';
import type { Sentence } from './sentences';

export function tokens(run: string, at: number): Token[] {
  return [...run.matchAll(/\S+/g)].map((m) => {
    const word = m[0].replace(/(?:'s|'|\.)$/, '');
    return { word, start: at + m.index, end: at + m.index + word.length };
  });
}

const TITLE = new RegExp(`^(?:${OFFICER_TITLES}|${OFFICIAL_TITLES})$`, 'iu');

export const lower = (t: Token | undefined) => t?.word.toLowerCase() ?? '';

/** Takes leading words that are no name off a run: "The", "Police", ranks, roles at the start of a sentence. */
export function trimmed(run: Token[], sentence: Sentence, headline: boolean): Token[] {
  let from = 0;
  while (from < run.length) {
    const token = run[from];
    const first = token?.start === sentence.start;
    const word = lower(token);
    const surname =
      /^\p{Lu}\p{Ll}/u.test(run[from + 1]?.word ?? '') &&
      !NOT_PERSON_WORDS.has(lower(run[from + 1]));
    if (
      AMBIGUOUS_FIRST_NAMES.has(word) &&
      NOT_PERSON_WORDS.has(word) &&
      surname &&
      !isEverydayWord(lower(run[from + 1]))
    )
      break;
    const role = !NOT_PERSON_WORDS.has(word) && (ROLE_BEFORE.test(` ${word} `) || TITLE.test(word));
    const everyday = isEverydayWord(word) && !isFirstName(word) && (first || headline);
    if (!NOT_PERSON_WORDS.has(word) && !role && !everyday) break;
    from++;
  }
  let to = run.length;
  while (to > from && headline && NOT_PERSON_WORDS.has(lower(run[to - 1]))) to--;
  return run.slice(from, to);
}

/** Most words begin with a capital: capitals then say little. */
export function isHeadline(sentence: string): boolean {
  const words = sentence.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 4 && words.filter((w) => /^\p{Lu}/u.test(w)).length / words.length > 0.7;
}

export const isShouted = (run: Token[]) =>
  run.every((t) => t.word.length > 2 && t.word === t.word.toUpperCase());

/** "Darrin Halvern Tudor Drive" is not one name; neither is a name after a possessive thing. */
export function splitAtPlaces(run: Token[]): Token[][] {
  return run.length > 5 ? [run.slice(0, 2)] : [run];
}
