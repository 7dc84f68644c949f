import type { TaskState } from '../../tasks/rules/task-life';

/** So many people may get one officer's checked words; more only by an approved message (promise 1). */
export const FEW = 5;

export interface Asked {
  person: string;
  state: TaskState;
  ownerId: string | null;
}

export type ManyBlocker = 'nobody-waits' | 'too-many-people' | 'owned-by-another';
export const manyBlockerWords: Record<ManyBlocker, string> = {
  'nobody-waits': 'Nobody here waits for an answer.',
  'too-many-people': `More than ${FEW} people wait: write a message to them, which a supervisor approves.`,
  'owned-by-another': 'Somebody else owns one of these tasks. Ask them to release it.',
};

export const waits = ({ state }: Pick<Asked, 'state'>) => state === 'open' || state === 'claimed';

/** Why this person may not answer them all with the same words. */
export function whyNotAnswerAll(meId: string, all: readonly Asked[]): ManyBlocker[] {
  const waiting = all.filter(waits);
  // Whoever was answered already with this group counts too: the words are composed once for all of them.
  const people = new Set(all.map(({ person }) => person)).size;
  const blockers: ManyBlocker[] = [];
  if (waiting.length === 0) blockers.push('nobody-waits');
  if (people > FEW) blockers.push('too-many-people');
  if (waiting.some(({ ownerId }) => ownerId !== null && ownerId !== meId))
    blockers.push('owned-by-another');
  return blockers;
}
