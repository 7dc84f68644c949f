import {
  AMBIGUOUS_FIRST_NAMES,
  isEverydayWord,
  isFirstName,
  isPlainFirstName,
  NOT_PERSON_WORDS,
  OFFICER_TITLES,
  OFFICIAL_TITLES,
  PLACE_ENDINGS,
} from './name-lists';
import type { Sentence, Span } from './sentences';

/** `officer`: police staff; `official`: judge, coroner, councillor and the like; `handle`: a social media name. */
export type PersonKind = 'person' | 'officer' | 'official' | 'handle';

export interface Person extends Span {
  name: string;
  kind: PersonKind;
  /** The age given beside the name. */
  age?: number;
}

interface Token {
  word: string;
  start: number;
  end: number;
}

const RUN_WORD = /[\p{Lu}][\p{L}'’]*(?:-[\p{Lu}][\p{L}']*)*\.?/u;
const RUN = new RegExp(
  `(?<![\\p{L}\\d@/.'-])${RUN_WORD.source}(?:[ ](?:(?:de|da|dos|van|von|der|den|bin|ibn|al|el|ap|ab|la|le)[ ]){0,2}(?:'[ ]?)?${RUN_WORD.source}){0,5}`,
  'gu',
);
const AGE_AFTER =
  /^(?:'s)?,?\s{0,2}(?:who is |aged\s{1,2}|age\s{1,2}|\()?(\d{1,2})(?:\)|,|\.|\s|$|\?|!|-year|:)(?!\s{0,1}(?:am|pm|%|per|January|February|March|April|May|June|July|August|September|October|November|December))/i;
const AGE_BEFORE =
  /(\d{1,2})[- ]years?[- ]old(?:\s(?!from|of|in|at|near|who|to|for|by)[\p{L}-]{2,20}){0,2}[,]?\s{1,2}$/iu;
const OFFICER_BEFORE = new RegExp(`(?:^|[\\s(,/])(?:${OFFICER_TITLES})\\.?\\s{1,2}$`, 'iu');
const OFFICIAL_BEFORE = new RegExp(`(?:^|[\\s(,/])(?:${OFFICIAL_TITLES})\\.?\\s{1,2}$`, 'iu');
const TITLE_BEFORE = /(?:^|[\s(,])(?:mr|mrs|ms|miss|mx|sir)\.?\s{1,2}$/i;
const NAMED_BEFORE =
  /(?:named|identified|known|nicknamed|called|aka|a\.k\.a\.|goes by|(?:they|we|people|locals|friends|you) call|(?:dead|died|killed|drowned|missing|arrested)[^.,]{0,40} (?:is|was)|name(?:d)? (?:is|was|of)|names? (?:are|as)|he's|she's|it's|it was|it is|suspect(?:ed)?[^.,]{0,40} is|suspect,|suspects are|culprit is|arrest of|arrested|arresting|charged|nicked|cuffed|detained|murder of|murdering|killing of|death of|killed|loss of|raped|victim was|victim is|victim,|seen|find|finding|trace|speak to|speak with|talk to|looking for|missing|missing:|attack on|family of|(?:mother|father|mum|dad|son|daughter|brother|sister|wife|husband|friends) of|flowers[^.,]{0,25} for (?:little )?|parents of|thanks to|thank you to|thank you,?)(?: (?:locally|online|only|formally|here|him|her|as|to|by|the name|of)){0,3}:?\s{0,2}['"]?(?:Big |Little |Young |Old )?$/i;
const ROLE_BEFORE =
  /(?:^|\s)(?:shopkeeper|owner|landlord|landlady|teacher|coach|defendant|suspect|victim|complainant|witness|dad|mum|father|mother|brother|sister|son|daughter|husband|wife|partner|girlfriend|boyfriend|friend|neighbour|resident|driver|cyclist|pensioner|grandmother|grandfather|nan|uncle|aunt|niece|nephew|schoolboy|schoolgirl|teenager|pupil|student|boy|girl|man|woman|builder|roofer|trader|businessman|businesswoman|survivor|local|baby|toddler|burglar|thief|robber|dealer|killer|rapist|attacker)s?,?\s{1,2}$/i;
const PLACE_BEFORE =
  /(?:^|\s)(?:in|at|near|around|outside|across|into|throughout|through|onto|towards|along|between|opposite|behind|off|on|via|inside|over|under|junction of|residents of|part of|area of|village of|town of|people of|man of|woman of|men of)\s(?:the\s)?$/i;
const FROM_BEFORE = /(?:^|[\s,])(?:from|of|to)\s(?:the\s)?$/i;
const THING_AFTER =
  /^(?:'s)?\s(?:area|ward|estate|residents|team|neighbourhood|town|village|station|branch|borough|market|roundabout|community|road|street|park|school|library|officers|police|shop|surgery|website|app|page|group|flats|allotments|junction|bus|line|council|event|festival|high street|centre|restaurant|pub)\b/i;
const ACTS_AFTER =
  /^(?:,\s[^.,]{1,60},)?\s(?:(?:has|have|had|was|were|is|are)\s(?:also\s|now\s|since\s)?(?:been\s)?(?:arrested|charged|jailed|sentenced|convicted|bailed|detained|nicked|wanted|suspected|accused|released|interviewed|questioned|helping|being|due|remanded|named|identified|killed|found|pronounced|attacked|robbed|assaulted|raped|stabbed|missing|last seen|given|fined|banned|behind|responsible|guilty|the (?:man|woman|person|suspect|one|culprit|driver|thief|burglar))|said|told|says|denies|denied|admitted|confessed|pleaded|appeared|lives|lived|died|did|stole|took|attacked|robbed|who|whose|remains|lost|suffered|spoke|bravely|called|rang)\b/i;
const OFFENDER_AFTER =
  /^,\s(?:who|whose|of\s\p{Lu}|a\s|an\s|the\s|formerly|from\s|(?:son|daughter|brother|sister|nephew|niece|cousin|father|mother|husband|wife)\sof)/u;
const PRONOUN_AFTER = /^[?.!]\s(?:He|She)\s(?:is|was|has|had)\b/;
const ADDRESSED = /(?:\b(?:you|you are|who you are|lads|boys|girls)[,:]?|\bsorry,?|\bhello,?)\s$/i;
const HANDLE = /(?<![\w.@/])@[A-Za-z][A-Za-z0-9_.]{2,29}/g;
const OFFICIAL_HANDLE = /police|council|snt|nhs|watch|crimestop|pcc|gov/i;
const INITIALS =
  /(?<![\p{L}.])\p{Lu}\.\s?\p{Lu}\.?(?=,?\s(?:the\s|a\s)?(?:\d\d|son|daughter|brother|sister|nephew|niece|cousin|father|mother|husband|wife)\b)/gu;
const LOWER_NAME =
  /\b(?:suspect|culprit|name|burglar|thief|arrested|charged|nicked)(?:'s)?\s(?:is|was|man is)?\s?([a-z]{3,15} [a-z]{3,20})(?=[\s.,!?]|$)/g;

function tokens(run: string, at: number): Token[] {
  return [...run.matchAll(/\S+/g)].map((m) => {
    const word = m[0].replace(/(?:'s|'|\.)$/, '');
    return { word, start: at + m.index, end: at + m.index + word.length };
  });
}

const lower = (t: Token | undefined) => t?.word.toLowerCase() ?? '';

/** Takes leading words that are no name off a run: "The", "Police", ranks, roles at the start of a sentence. */
function trimmed(run: Token[], sentence: Sentence, headline: boolean): Token[] {
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
    const role =
      ROLE_BEFORE.test(` ${word} `) ||
      new RegExp(`^(?:${OFFICER_TITLES}|${OFFICIAL_TITLES})$`, 'iu').test(word);
    const everyday = isEverydayWord(word) && !isFirstName(word) && (first || headline);
    if (!NOT_PERSON_WORDS.has(word) && !role && !everyday) break;
    from++;
  }
  let to = run.length;
  while (to > from && headline && NOT_PERSON_WORDS.has(lower(run[to - 1]))) to--;
  return run.slice(from, to);
}

/** How strongly the words around speak for a person. Three is enough. */
function evidence(run: Token[], before: string, after: string, headline: boolean): number {
  const single = run.length === 1;
  const first = run[0]?.word ?? '';
  const listed = single ? isPlainFirstName(first) : isFirstName(first);
  let score = single ? 0 : 1;
  if (listed) score += 2;
  if (AGE_AFTER.test(after) || AGE_BEFORE.test(before)) score += 3;
  if (NAMED_BEFORE.test(before)) score += single && !listed ? 2 : 3;
  if (
    single &&
    /\b(?:locally as|known as|nicknamed|aka|called|(?:they|we|locals|people|friends|you) call|named|named as|goes by)\s['"]?(?:Big |Little )?$/i.test(
      before,
    )
  )
    score += 2;
  if (TITLE_BEFORE.test(before)) score += 3;
  if (ROLE_BEFORE.test(before)) score += 2;
  if (ACTS_AFTER.test(after)) score += 2;
  if (OFFENDER_AFTER.test(after) || PRONOUN_AFTER.test(after)) score += single ? 1 : 2;
  if (PRONOUN_AFTER.test(after) && single) score += 2;
  if (
    /^ and (?:his|her|their) (?:mates?|friends?|brothers?|sisters?|gang|crew|pals?|cousins?|little)\b/i.test(
      after,
    )
  )
    score += 3;
  if (/^ (?:in|from|of) (?:year \d|class|form|set) ?\w?/i.test(after)) score += 3;
  if (ADDRESSED.test(before)) score += single ? 3 : 2;
  if (PLACE_BEFORE.test(before)) score -= listed ? 2 : 4;
  else if (FROM_BEFORE.test(before) && !NAMED_BEFORE.test(before) && !listed) score -= 3;
  if (THING_AFTER.test(after)) score -= 4;
  if (headline && !listed) score -= 2;
  return score;
}

function kindOf(before: string, run: string): PersonKind {
  const lead = /^\S+/.exec(run)?.[0] ?? '';
  if (OFFICER_BEFORE.test(before) || OFFICER_BEFORE.test(` ${lead} `)) return 'officer';
  if (OFFICIAL_BEFORE.test(before) || OFFICIAL_BEFORE.test(` ${lead} `)) return 'official';
  return 'person';
}

/** Most words begin with a capital: capitals then say little. */
function isHeadline(sentence: string): boolean {
  const words = sentence.match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 4 && words.filter((w) => /^\p{Lu}/u.test(w)).length / words.length > 0.7;
}

const isShouted = (run: Token[]) =>
  run.every((t) => t.word.length > 2 && t.word === t.word.toUpperCase());

/**
 * People named in a sentence: runs of capitals weighed by the words around them, with
 * compromise's and our own lists of first names. Places, bodies, roads, months and things are left out.
 * Measured instead of compromise's `people()`, which takes 200 ms for 5,000 words and misses rare names.
 */
export function people(sentence: Sentence): Person[] {
  const found: Person[] = [];
  const text = sentence.text;
  const headline = isHeadline(text);
  for (const match of text.matchAll(RUN)) {
    const all = tokens(match[0], sentence.start + match.index);
    for (const part of splitAtPlaces(all)) {
      const run = trimmed(part, sentence, headline);
      const first = run[0];
      const last = run.at(-1);
      if (!first || !last || run.length > 4) continue;
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
      if (isShouted(run) && !isFirstName(first.word)) continue;
      const before = text.slice(
        Math.max(0, first.start - sentence.start - 60),
        first.start - sentence.start,
      );
      const after = text.slice(last.end - sentence.start, last.end - sentence.start + 90);
      if (/\b(?:operation|op|project|st|saint|hms|mv)\.?\s$/i.test(before)) continue;
      const kind = kindOf(before, match[0]);
      if (kind === 'person' && evidence(run, before, after, headline) < 3) continue;
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

/** "Darrin Halvern Tudor Drive" is not one name; neither is a name after a possessive thing. */
function splitAtPlaces(run: Token[]): Token[][] {
  return run.length > 5 ? [run.slice(0, 2)] : [run];
}

function otherForms(sentence: Sentence, found: Person[]): Person[] {
  const out: Person[] = [];
  const add = (index: number, name: string, kind: PersonKind) => {
    const start = sentence.start + index;
    const end = start + name.length;
    if (!found.some((f) => f.start < end && start < f.end)) out.push({ start, end, name, kind });
  };
  for (const m of sentence.text.matchAll(HANDLE)) {
    if (!OFFICIAL_HANDLE.test(m[0])) add(m.index, m[0], 'handle');
  }
  for (const m of sentence.text.matchAll(INITIALS)) add(m.index, m[0], 'person');
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
