import type { Span } from './sentences';

const BREAK =
  /[;:–]\s|,\s(?:but|and|so|yet|while|although|though|because|which)\s|\s(?:but|because|although|though|whereas|however|after|before)\s/gi;

/** The clause of a sentence that holds `at`: a stretch between joining words or strong stops. */
export function clauseAround(sentence: string, at: number): Span {
  let start = 0;
  let end = sentence.length;
  for (const match of sentence.matchAll(BREAK)) {
    const after = match.index + match[0].length;
    if (after <= at) start = after;
    else if (match.index >= at) {
      end = match.index;
      break;
    }
  }
  return { start, end };
}
