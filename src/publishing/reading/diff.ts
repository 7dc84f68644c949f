import { diffWordsWithSpace } from 'diff';
import type { MessageView } from './message-view.service';

/** In-line difference by words: what stayed, what came, what went. */
export interface DiffPart {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

/** Two long texts with little in common take long to compare, and nobody would read the result. */
const PATIENCE_MS = 500;

export function wordDiff(before: string, after: string): DiffPart[] {
  const parts = diffWordsWithSpace(before, after, { timeout: PATIENCE_MS });
  if (!parts)
    return [
      { text: before, kind: 'removed' },
      { text: after, kind: 'added' },
    ];
  return parts.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** What the current revision changed; null for the first one. */
export function lastChange({ revision, revisions }: Pick<MessageView, 'revision' | 'revisions'>) {
  const before = revisions.find(({ number }) => number === revision.number - 1);
  return before
    ? {
        since: before.number,
        subject: wordDiff(before.subject, revision.subject),
        body: wordDiff(before.body, revision.body),
      }
    : null;
}
