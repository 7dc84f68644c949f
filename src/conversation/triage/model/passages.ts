import type { Reading } from '../text/reading';

/** A stretch of a reply that is judged as one. Offsets into the plain text, end exclusive. */
export interface Passage {
  start: number;
  end: number;
}

/** Sentences of a run: enough to tell a danger, too few to drown it in small talk. */
const RUN = 4;
/** Sentences read: beyond these a reply is no letter but a paste, and the rules alone read on. */
const MOST_SENTENCES = 100;

/**
 * The whole reply first, then every run of up to four sentences: a danger is judged alone too, so that nothing
 * written before or after it takes away what was found.
 */
export function passagesOf({ body }: Reading): Passage[] {
  const told = body.slice(0, MOST_SENTENCES);
  const between = (from: number, to: number): Passage => {
    const last = told[to]!;
    return { start: told[from]!.start, end: last.start + last.full.length };
  };
  if (told.length === 0) return [];
  const runs = told.flatMap((_, from) =>
    told.slice(from, from + RUN).map((_, more) => between(from, from + more)),
  );
  return told.length === 1 ? runs : [between(0, told.length - 1), ...runs];
}
