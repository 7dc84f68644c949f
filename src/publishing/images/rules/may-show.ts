/** A message that went out with a picture. */
export interface Use {
  readonly withdrawn: boolean;
  /** A notice stands in its place. */
  readonly removed: boolean;
  /** Of the picture, and of the whole message: a day (YYYY-MM-DD), or words that a person must act on. */
  readonly removeOn: string | null;
  readonly messageRemoveOn: string | null;
}

const isDay = (text: string | null): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** The first day on which it is not shown for this message any more; null where none is set. */
export function lastsUntil({ removeOn, messageRemoveOn }: Use): string | null {
  const [first] = [removeOn, messageRemoveOn].filter(isDay).sort();
  return first ?? null;
}

/**
 * Why nobody but staff may see a picture today (YYYY-MM-DD); null: they may. `not-released`: no message went out
 * with it. `gone`: those that did were withdrawn or removed, or its time is over.
 */
export function whyNotShow(uses: readonly Use[], today: string): 'not-released' | 'gone' | null {
  if (uses.length === 0) return 'not-released';
  return uses.some((use) => stands(use, today)) ? null : 'gone';
}

/** The last day for which a browser may keep it: the longest of the messages that still show it. Null: no end. */
export function shownUntil(uses: readonly Use[], today: string): string | null {
  const ends = uses.filter((use) => stands(use, today)).map(lastsUntil);
  return ends.includes(null) ? null : (ends.sort().at(-1) ?? null);
}

function stands(use: Use, today: string): boolean {
  const end = lastsUntil(use);
  return !use.withdrawn && !use.removed && (end === null || today < end);
}
