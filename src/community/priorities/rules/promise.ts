import type { EntryKind, PriorityState } from '../priority.entity';

/** How a promise stands. */
export const promiseStandings = ['done', 'under-way', 'dropped', 'nothing-yet'] as const;
export type PromiseStanding = (typeof promiseStandings)[number];

export interface PromiseFacts {
  readonly state: PriorityState;
  /** Of the latest public report after the promise; null: there is none. */
  readonly lastKind: Exclude<EntryKind, 'action'> | null;
}

/** Only “you said, we did” makes a promise done: a report says that something happened, not that it was kept. */
export function standingOfPromise({ state, lastKind }: PromiseFacts): PromiseStanding {
  if (lastKind === 'outcome') return 'done';
  if (state === 'replaced') return 'dropped';
  return lastKind === 'progress' ? 'under-way' : 'nothing-yet';
}

/** How many promises of each standing; all that there are stand in one of them. */
export function countedPromises(
  promises: readonly PromiseFacts[],
): Record<PromiseStanding, number> {
  const count = (standing: PromiseStanding) =>
    promises.filter((one) => standingOfPromise(one) === standing).length;
  return {
    done: count('done'),
    'under-way': count('under-way'),
    dropped: count('dropped'),
    'nothing-yet': count('nothing-yet'),
  };
}
