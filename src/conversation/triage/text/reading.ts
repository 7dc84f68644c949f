import { normalise, type Plain } from './normalise';
import { maskIdioms } from './idioms';

/** One sentence of the plain text. Offsets are into `Reading.plain.text`. */
export interface Sentence {
  /** With figures of speech blanked: what the danger rules read. */
  text: string;
  /** As said: what the quieter rules read. */
  full: string;
  start: number;
  /** Told as over and done: a past time and nothing that says now. */
  past: boolean;
  /** Told as going on. */
  now: boolean;
}

/** What every rule gets: the text once, prepared. */
export interface Reading {
  raw: string;
  plain: Plain;
  sentences: Sentence[];
  /** Sentences above the signature: the quieter rules read only these. */
  body: Sentence[];
  hasSignature: boolean;
  figurative: [number, number][];
  /** The text was longer than `MOST` and its middle was left out. */
  cut: boolean;
}

/** Characters read. Beyond this the head and the tail are read, and a person is asked to look. */
export const MOST = 60_000;

const COUNT =
  '(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|few|couple of|several|many|some)';
const PAST = new RegExp(
  `\\b(?:yesterday|the other (?:day|night|week)|last (?:night|week|weekend|month|year|summer|winter|spring|autumn|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|evening)|${COUNT} (?:days?|nights?|weeks?|months?|years?|decades?) (?:ago|back|earlier|before)|(?:days|weeks|months|years|ages|long time) ago|back in|in (?:19|20)\\d\\d|(?:19|20)\\d\\d|used to|years back|when i was (?:a |an |little|younger|young|at school|\\d|six|seven|eight|nine|ten|eleven|twelve)|(?<!(?:until|till|by|next|from|this|every|for|before|coming|each) )(?:mon|tues|wednes|thurs|fri|satur|sun)day|this morning|earlier today|over the weekend|at the weekend|historic(?:al)?|previously|for (?:the|your) record)\\b`,
  'u',
);
const NOW =
  /\b(?:now|right now|just now|currently|at the moment|still|as we speak|as i (?:type|write|speak)|this (?:minute|second|instant)|happening|is coming|are coming|on (?:his|her|their) way|outside my|(?:is|hes|shes|theyre|are) (?:outside|here|downstairs|upstairs|at the door|inside)|every (?:day|night|week|time)|keeps?|again tonight|tonight)\b/u;
/** A whole year or more back, said outright. Only this much may turn a retelling into the past. */
export const LONG_PAST =
  /\b(?:in (?:19|20)\d\d|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|many|several|few|couple of|some) years (?:ago|back)|years ago|decades ago|when i was (?:a |little|young|younger|at school|\d))/u;

function split(text: string): { text: string; start: number }[] {
  const found: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/(?:[.!?…。؟।]+(?=\s|$)|\n+|;)/gu)) {
    const end = match.index + match[0].length;
    found.push({ text: text.slice(start, end), start });
    start = end;
  }
  if (start < text.length) found.push({ text: text.slice(start), start });
  return found.filter((sentence) => sentence.text.trim() !== '');
}

/** A signature is short, stands last, begins with the "-- " mark, and something must stand above it. */
function signatureAt(text: string): number {
  const mark = /\n(?:--|__+|—) ?\n(?=[^\n])/u.exec(text);
  if (!mark || text.slice(0, mark.index).trim() === '') return text.length;
  const lines = text.slice(mark.index + mark[0].length).split('\n').length;
  return lines <= 8 ? mark.index : text.length;
}

export function read(raw: string): Reading {
  const cut = raw.length > MOST;
  const kept = cut ? `${raw.slice(0, MOST / 2)}\n${raw.slice(-MOST / 2)}` : raw;
  const plain = normalise(kept);
  const { text, figurative } = maskIdioms(plain.text);
  const end = signatureAt(plain.text);
  const sentences = split(text).map(({ text: words, start }) => {
    const now = NOW.test(words);
    return {
      text: words,
      full: plain.text.slice(start, start + words.length),
      start,
      now,
      past: PAST.test(words) && !now,
    };
  });
  return {
    raw: kept,
    plain,
    sentences,
    body: sentences.filter((s) => s.start < end),
    hasSignature: end < plain.text.length,
    figurative,
    cut,
  };
}

/** The words of the original behind a stretch of the plain text. */
export function quote(reading: Reading, start: number, end: number): string {
  const from = reading.plain.from[start] ?? 0;
  const to = reading.plain.to[Math.max(start, end - 1)] ?? reading.raw.length;
  return reading.raw.slice(from, to).trim();
}
