import { diffWordsWithSpace } from 'diff';

/** In-line difference by words: what stayed, what came, what went. */
export interface DiffPart {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

export function wordDiff(before: string, after: string): DiffPart[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
