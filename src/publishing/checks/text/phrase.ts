import type { Sentence, Span } from './sentences';

/**
 * A global, case-blind pattern of whole words. Spaces stand for any short gap.
 * Alternatives are written with `|`; keep every repetition bounded.
 */
export function phrase(alternatives: string): RegExp {
  const body = alternatives.replace(/ \?/g, '\\s?').replace(/ /g, '\\s{1,3}');
  return new RegExp(`(?<![\\p{L}\\d])(?:${body})(?![\\p{L}\\d])`, 'giu');
}

export function says(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  const found = pattern.test(text);
  pattern.lastIndex = 0;
  return found;
}

/** Where a global pattern matches inside a sentence, as offsets of the whole text. */
export function hits(sentence: Sentence, pattern: RegExp): Span[] {
  return [...sentence.text.matchAll(pattern)].map((match) => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  }));
}
