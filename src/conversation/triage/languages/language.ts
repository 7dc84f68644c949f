/** The dangers a lexicon can name. What each means for the case is in `dangers.ts`. */
export const dangers = [
  'weapon',
  'firearm',
  'help',
  'violence',
  'kill',
  'suicide',
  'home',
  'sexual',
  'fire',
  'injury',
  'abduction',
  'threat',
  'burglary',
  'theft',
  'hate',
  'child',
] as const;
export type Danger = (typeof dangers)[number];

/**
 * One language: how to recognise it, and its words of danger. Words are written as people write them;
 * accents are dropped before matching. A trailing `*` matches any ending; languages written without
 * spaces, or whose words grow at both ends, set `anywhere`.
 */
export interface Language {
  code: string;
  /** Frequent small words and forms that English lacks. */
  common: readonly string[];
  words: Partial<Record<Danger, readonly string[]>>;
  past?: readonly string[];
  anywhere?: boolean;
}
