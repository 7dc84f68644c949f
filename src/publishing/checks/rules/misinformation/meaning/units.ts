import { negated } from '../../../text/negation';
import { phrases, sensesOf, type Sense } from './lexicon';

/** A word or fixed phrase that carries meaning. */
export interface Unit {
  readonly word: string;
  readonly stem: string;
  readonly senses: readonly Sense[];
  /** A name or a number: what it is, not what kind of thing. */
  readonly anchor: boolean;
  readonly weight: number;
  /** Its clause denies it. */
  readonly negated: boolean;
}

const SMALL = new Set(
  'the a an and or but of in on at to for from by with without as is are was were be been being it its this that these those there here we you they he she his her their our your i my me us them him who whom whose which what when where why how not no nor any all some each every both more most many much have has had do does did will would shall should could must might than so too very just also only even still yet ever never again already said say says saying into out up down over under above below beneath behind about after before near around outside inside get gets got getting being since while if because then them own other another such throughout across along between during until till via per it’s there’s anywhere somewhere nobody none one ones'.split(
    ' ',
  ),
);
/** Words that nearly every message of a force has; meeting them proves little. */
const COMMON = new Set(
  'police officer officers people person man men woman women town centre area street road force make makes made use used new day days week weeks month year years today time time place thing things weekend night morning evening local council public home'.split(
    ' ',
  ),
);
/** Verbs that only carry the word after them: "impose a curfew", "face a curfew". */
const LIGHT = new Set(
  'impose imposed imposing bring brings bringing brought face faces facing go goes going come comes coming came put puts putting set sets begin begins start starts started starting try tries trying plan plans planning attempt attempts attempting happen happens happening leave leaves left mean means need needs want wants let lets do doing done take takes taking took see saw seen hear heard claim claims claimed report reported reports know known think'.split(
    ' ',
  ),
);
const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: Readonly<Record<string, number>> = {
  ...{ thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  ...{ hundred: 100, thousand: 1000 },
};

/** Two ways to write a number are one. */
export function numberOf(word: string): string | undefined {
  if (/^\d/.test(word)) return word.replace(/(?<=\d)p$/, '').replaceAll(',', '');
  const small = NUMBERS.indexOf(word);
  return small > 1 ? String(small) : TENS[word]?.toString();
}

/** Enough to join "closing", "closes" and "closed" where no sense does. */
export const stemOf = (word: string): string =>
  word.length > 4
    ? word
        .replace(/ies$/, 'y')
        .replace(/(?<=s|x|z|ch|sh)es$/, '')
        .replace(/(?<!s|u|i)s$/, '')
        .replace(/(?<=.{3})(?:ing|ed|ly)$/, '')
        .replace(/(.)\1$/, '$1')
        .replace(/e$/, '')
    : word.replace(/(?<=\p{L}{3})[es]$/u, '');

const WORD = /[\p{L}\d&][\p{L}\d&'-]{0,29}/gu;

/** Whether a capital marks a name here. At the start every word has one: only a word that we know nothing of is. */
const isName = (raw: string, at: number, text: string) =>
  /^\p{Lu}/u.test(raw) &&
  (!/^\s*["'“‘(]?$/.test(text.slice(0, at)) ||
    /^\p{Lu}\p{L}*\d|^\p{Lu}{2,}/u.test(raw) ||
    (sensesOf(raw.toLowerCase()).length === 0 && !/(?:s|ing|ed)$/.test(raw))) &&
  !/^(?:I|Police|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(raw);

/** The words of a sentence that carry meaning, phrases as one. */
export function unitsOf(sentence: string): Unit[] {
  const text = sentence.replaceAll('’', "'");
  const lower = text.toLowerCase();
  const taken = new Array<boolean>(text.length).fill(false);
  const units: Unit[] = [];
  const add = (word: string, at: number, anchor: boolean) => {
    const number = numberOf(word);
    const stem = number ?? stemOf(word);
    const weight = anchor || number ? 1.2 : LIGHT.has(word) ? 0.2 : COMMON.has(word) ? 0.4 : 1;
    const denied = negated(text, at);
    const isAnchor = anchor || number !== undefined;
    units.push({ word, stem, senses: sensesOf(word), anchor: isAnchor, weight, negated: denied });
  };
  for (const phrase of phrases) {
    for (let at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + 1)) {
      const end = at + phrase.length;
      const whole =
        !/[\p{L}\d]/u.test(lower[at - 1] ?? ' ') && !/[\p{L}\d]/u.test(lower[end] ?? ' ');
      if (!whole || taken[at]) continue;
      taken.fill(true, at, end);
      add(phrase, at, false);
    }
  }
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase().replace(/'s$|'$/, '');
    if (taken[match.index] || (SMALL.has(word) && sensesOf(word).length === 0)) continue;
    if (word.length < 2 && !/\d/.test(word)) continue;
    add(word, match.index, isName(match[0], match.index, text));
  }
  return units;
}
