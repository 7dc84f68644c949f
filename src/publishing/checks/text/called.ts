import { isPlainFirstName, NOT_PERSON_WORDS, PLACE_ENDINGS } from './name-lists';
import type { Person } from './names';
import type { Sentence, Span } from './sentences';

const TITLED = /\b(?:Mr|Mrs|Ms|Miss)\.? \p{Lu}[\p{L}'-]{2,20}/gu;
const CAPITAL =
  /(?<![\p{L}\d@'-])\p{Lu}\p{Ll}{2,14}(?:-\p{Lu}\p{Ll}{2,14})?(?![\p{L}\d-]|['’](?:t|ll|ve|re|d)\b)/gu;
const NOT_PRIVATE =
  /(?:\b(?:PC|PCSO|DC|DS|DI|DCI|Sgt|Insp|Supt|Sergeant|Constable|Inspector|Officer|Judge|St|Saint|Operation|Op)\.? (?:\p{Lu}\S+ )?)$/u;
const THING_NEXT =
  /^(?:'s)? (?:\p{Lu}[\p{L}']{1,20} ){0,2}?(?:\p{Lu}\p{L}+|area|estate|ward|station|park|centre|school|team|support)/u;

/**
 * People whom a reader would know, also by first name or title alone ("Linh", "Mrs Teague").
 * Wider than `people`: ask only where the topic already speaks of one person.
 */
export function called(sentence: Sentence, people: Person[]): Span[] {
  const found = answered.get(people);
  if (found && found.sentence === sentence) return found.spans;
  const spans = calledIn(sentence, people);
  answered.set(people, { sentence, spans });
  return spans;
}

/** Several rules ask about the same sentence. */
const answered = new WeakMap<Person[], { sentence: Sentence; spans: Span[] }>();

function calledIn(sentence: Sentence, people: Person[]): Span[] {
  const known = people.filter(
    (p) => p.kind !== 'officer' && !addressed(sentence.text, p.start - sentence.start),
  );
  const taken = (at: number) => people.some((p) => p.start <= at && at < p.end);
  const single = [...sentence.text.matchAll(CAPITAL)].filter((m) => {
    const after = sentence.text.slice(m.index + m[0].length);
    const next = /^(?:'s)? (\p{Lu}\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
    return (
      isPlainFirstName(m[0]) &&
      !NOT_PERSON_WORDS.has(m[0].toLowerCase()) &&
      !taken(sentence.start + m.index) &&
      !addressed(sentence.text, m.index) &&
      !/^['’]s \p{Lu}/u.test(after) &&
      !PLACE_ENDINGS.has(next) &&
      !(THING_NEXT.test(after) && PLACE_ENDINGS.has(lastCapital(after))) &&
      !NOT_PRIVATE.test(sentence.text.slice(Math.max(0, m.index - 30), m.index))
    );
  });
  const titled = [...sentence.text.matchAll(TITLED)].filter(
    (m) => !taken(sentence.start + m.index),
  );
  return [
    ...known,
    ...[...single, ...titled].map((m) => ({
      start: sentence.start + m.index,
      end: sentence.start + m.index + m[0].length,
    })),
  ];
}

/** "Hi Marcus, …": whoever is answered is not who the words are about. */
const addressed = (text: string, at: number) =>
  /^["'(*-]{0,2}(?:Hi|Hiya|Hello|Dear|Hey|Thanks|Thank you|Cheers|Diolch|Sorry|Morning|Evening|Helo|Annwyl),?(?: there)? (?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?:\p{Lu}\p{L}+ )?$/u.test(
    text.slice(0, at),
  ) && /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?[,:!–-]/u.test(text.slice(at));

const lastCapital = (after: string) =>
  /^(?:'s)? (?:\p{Lu}[\p{L}']+ ){0,2}(\p{Lu}\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? '';
