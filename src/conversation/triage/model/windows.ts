import { tokensOf } from '../../../publishing/checks/model/tokens';
import { rankOf } from '../../../publishing/checks/model/word-vectors';
import type { Reading } from '../text/reading';

/** One to four sentences that follow each other, as the words that the model reads. */
export interface Window {
  sentences: string[][];
  /** Offsets into the plain text. */
  start: number;
  end: number;
}

const MOST_SENTENCES = 4;
/** Fewer known words are like anything. */
const LEAST_WORDS = 4;
/** The model learnt English: of another language it knows only loans and names. */
const LEAST_KNOWN = 0.6;
/** Windows of one text: beyond these a reply is no letter but a paste, and the rules alone read on. */
const MOST_WINDOWS = 400;

function isReadable(sentences: string[][]): boolean {
  const words = sentences.flat().filter((word) => /^\p{L}/u.test(word));
  const known = words.filter((word) => rankOf(word) !== undefined).length;
  return known >= LEAST_WORDS && known >= LEAST_KNOWN * words.length;
}

/**
 * Every run of up to four sentences. A danger told in four is judged in the same window whatever is written
 * before or after it, so added text never takes away what the model found.
 */
export function windowsOf(reading: Reading): Window[] {
  const told = reading.body.map((sentence) => ({
    words: tokensOf(sentence.full),
    start: sentence.start,
    end: sentence.start + sentence.full.length,
  }));
  const found: Window[] = [];
  for (let from = 0; from < told.length; from++) {
    for (let to = from; to < Math.min(told.length, from + MOST_SENTENCES); to++) {
      if (found.length >= MOST_WINDOWS) return found;
      const sentences = told.slice(from, to + 1).map(({ words }) => words);
      if (!isReadable(sentences)) continue;
      found.push({ sentences, start: told[from]!.start, end: told[to]!.end });
    }
  }
  return found;
}
