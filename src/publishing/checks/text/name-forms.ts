import { isEverydayWord, isPlainFirstName, NOT_PERSON_WORDS, PLACE_ENDINGS } from './name-lists';
import type { Person, PersonKind } from './person';
import type { Sentence } from './sentences';
import { shortForms } from './short-names';

const HANDLE = /(?<![\w.@/])@[A-Za-z][A-Za-z0-9_.]{2,29}/g;
const OFFICIAL_HANDLE = /police|polis|cops|heddlu|council|snt|nhs|watch|crimestop|pcc|gov/i;
/** "Fat Terry" in quotation marks, beside words that tell that somebody is called so or did something. */
const QUOTED =
  /(?<=(?:known|called|calls?|nicknamed|name|as|alias|aka|by|is|it's|was|to|of|so|chap|lad|man|fella|bloke|woman|lass|boy|girl|little|old|friend|but|and|that|parents|trace|find|with|for|,|:)\s|^)["']((?:(?:Big|Little|Fat|Mad|Old|Young|Wee|Slim|Long|Dirty|Uncle|Auntie|Captain|The)\s)?\p{Lu}[\p{L}-]{1,14}(?:\s\p{Lu}[\p{L}-]{1,14})?)["'](?=,?\s(?:from|of|at|in|has|have|had|was|were|is|and|who|about|over|after|to|for|himself|herself|again|[A-Z]\p{Ll})|[.,!?;:]|$)/gu;
const LOWER_NAME =
  /\b(?:suspect|culprit|name|burglar|thief|arrested|charged|nicked)(?:'s)?\s(?:is|was|man is)?\s?([a-z]{3,15} [a-z]{3,20})(?=[\s.,!?]|$)/g;

/** Handles, initials, names in small letters, and single names listed beside a person. */
export function otherForms(sentence: Sentence, found: Person[]): Person[] {
  const out: Person[] = [];
  const add = (index: number, name: string, kind: PersonKind) => {
    const start = sentence.start + index;
    const end = start + name.length;
    if (!found.some((f) => f.start < end && start < f.end)) out.push({ start, end, name, kind });
  };
  for (const m of sentence.text.matchAll(HANDLE)) {
    if (!OFFICIAL_HANDLE.test(m[0])) add(m.index, m[0], 'handle');
  }
  for (const m of sentence.text.matchAll(QUOTED)) {
    const name = m[1] ?? '';
    const words = name.toLowerCase().split(' ');
    if (
      !words.some((w) => NOT_PERSON_WORDS.has(w) && w !== 'the') &&
      !PLACE_ENDINGS.has(words.at(-1) ?? '')
    ) {
      add(m.index + 1, name, 'person');
    }
  }
  for (const { index, name } of shortForms(sentence.text)) add(index, name, 'person');
  for (const m of sentence.text.matchAll(LOWER_NAME)) {
    const name = m[1] ?? '';
    const [first = '', last = ''] = name.split(' ');
    if (isPlainFirstName(first) && !isEverydayWord(last) && !NOT_PERSON_WORDS.has(last)) {
      add(m.index + m[0].indexOf(name), name, 'person');
    }
  }
  for (const m of sentence.text.matchAll(
    /(?<=, | and |& )\p{Lu}\p{Ll}{2,14}(?= (?:and|from|who|at)\b|[,.!?])/gu,
  )) {
    const named = [...found, ...out].some(
      (f) => f.kind === 'person' && Math.abs(f.end - (sentence.start + m.index)) <= 6,
    );
    if (
      named &&
      !NOT_PERSON_WORDS.has(m[0].toLowerCase()) &&
      !PLACE_ENDINGS.has(m[0].toLowerCase())
    )
      add(m.index, m[0], 'person');
  }
  return out;
}
