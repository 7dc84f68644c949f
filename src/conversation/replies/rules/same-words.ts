/** Shorter ones, such as "Thanks" or "Yes please", say nothing about being the same matter. Characters. */
const SHORTEST = 12;
/** So long a text is the same matter whichever of our messages it answers. */
const TELLING = 40;

/** Characters that nobody sees: zero-width, direction marks, soft hyphen. They hide a repeat. */
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

export interface SameWords {
  /** What two texts that read alike have in common. */
  words: string;
  /** Whether it is the same matter across messages too. */
  telling: boolean;
}

/** The words of a reply without case, spacing and tricks; null where they are too few to tell. */
export function sameWords(text: string): SameWords | null {
  const words = text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.length < SHORTEST ? null : { words, telling: words.length >= TELLING };
}

const HARM = new Set(['emergency', 'safeguarding', 'crime_report', 'fraud', 'asb']);

/** A person who writes the same again was not heard; one who is harmed may be harmed again. */
export function repeatFlags({
  category,
  flags,
}: {
  category: string;
  flags: readonly string[];
}): ('repeat' | 'repeat_victim')[] {
  const harmed = HARM.has(category) || flags.some((flag) => /^(?:crime|asb):/u.test(flag));
  return harmed ? ['repeat', 'repeat_victim'] : ['repeat'];
}
