import { diffArrays } from 'diff';
import { isAddress, withoutPhrase, type Word } from './words';

/** How a pasted text compares with a message of ours. */
export interface Compared {
  /** Words that both have. */
  readonly shared: number;
  /** Words of ours, and of what was pasted without our fixed words around each message. */
  readonly ours: number;
  readonly pasted: number;
  /** What was pasted and is not ours, run by run. */
  readonly added: readonly string[];
  /** What is left out in the middle; an end that is missing is no difference, for a part may be pasted. */
  readonly missing: readonly string[];
}

export interface Ours {
  readonly words: readonly Word[];
  /** What we write around every message; it may stand in a mail or not. */
  readonly around: readonly (readonly Word[])[];
  /** Its subject, which stands in the head of a mail and again above its words. */
  readonly subject: readonly Word[];
  /** Addresses that our mails lead to beside those in the message. */
  readonly isOwnAddress: (address: string) => boolean;
}

/** A phrase as long as this is taken out before the texts are laid side by side; shorter ones only where they are added. */
const LONG = 4;
/** Texts that differ in more words are not the same; to know that must not take long either. */
const MOST_CHANGES = 1500;
const written = (words: readonly Word[]) => words.map((word) => word.written).join(' ');

/** Null: they have too little in common to be laid side by side. */
export function compare(
  pasted: readonly Word[],
  { words, around, subject, isOwnAddress }: Ours,
): Compared | null {
  const longest = [...around].sort((one, other) => other.length - one.length);
  const own = pasted.filter(({ same }) => !(isAddress(same) && isOwnAddress(same)));
  const bare = longest
    .filter(({ length }) => length >= LONG)
    .reduce<Word[]>((left, phrase) => withoutPhrase(left, phrase), own);
  const parts = diffArrays([...words], bare, {
    comparator: (one, other) => one.same === other.same,
    maxEditLength: MOST_CHANGES,
    timeout: 1000,
  }) as { value: Word[]; added?: boolean; removed?: boolean }[] | undefined;
  if (!parts) return null;
  const shared = parts.filter(({ added, removed }) => !added && !removed);
  const first = parts.findIndex((part) => shared.includes(part));
  const last = parts.findLastIndex((part) => shared.includes(part));
  const left = [subject, ...longest.filter(({ length }) => length < LONG)];
  return {
    shared: shared.reduce((sum, { value }) => sum + value.length, 0),
    ...{ ours: words.length, pasted: bare.length },
    added: parts
      .filter(({ added }) => added)
      .map(({ value }) =>
        written(left.reduce<Word[]>((run, phrase) => withoutPhrase(run, phrase), value)),
      )
      .filter(Boolean),
    missing: parts
      .filter(({ removed }, at) => removed && at > first && at < last)
      .map(({ value }) => value.filter(({ same }) => !isAddress(same)))
      .map(written)
      .filter(Boolean),
  };
}

export type Verdict = 'ours' | 'changed' | 'not-known';

/** Fewer words than this stand in many texts. */
export const FEWEST_WORDS = 8;

/** `named`: it carries the number of this message. Half of what was pasted, or most of ours, must be the same words. */
export function verdictOf(found: Compared | null, named: boolean): Verdict {
  if (!found) return named ? 'changed' : 'not-known';
  const { shared, ours, pasted, added, missing } = found;
  const alike =
    shared >= Math.min(FEWEST_WORDS, ours) && (shared >= pasted / 2 || shared >= ours * 0.6);
  if (!alike) return named ? 'changed' : 'not-known';
  return added.length === 0 && missing.length === 0 ? 'ours' : 'changed';
}
