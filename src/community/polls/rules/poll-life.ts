import type { LifeTable, TagColour } from '../../../platform/rules/life-table';
import type { Permission } from '../../../staff/rules/permissions';

export const pollStates = ['draft', 'proposed', 'published', 'closed', 'withdrawn'] as const;
export type PollState = (typeof pollStates)[number];

interface Step {
  readonly action: string;
  readonly from: readonly PollState[];
  readonly to: PollState;
  /** Nobody's permission: the poll's own clock does it. */
  readonly by: Permission | null;
}

/** What may happen to a poll. Whether a published one is open depends on the hour alone. */
export const pollLife = [
  { action: 'edit', from: ['draft', 'proposed'], to: 'draft', by: 'poll.write' },
  { action: 'propose', from: ['draft'], to: 'proposed', by: 'poll.write' },
  { action: 'publish', from: ['proposed'], to: 'published', by: 'poll.publish' },
  {
    action: 'withdraw',
    from: ['draft', 'proposed', 'published'],
    to: 'withdrawn',
    by: 'poll.publish',
  },
  { action: 'close', from: ['published'], to: 'closed', by: null },
] as const satisfies readonly Step[];

export type PollAction = (typeof pollLife)[number]['action'];
export type PollStep = Extract<PollAction, 'propose' | 'publish' | 'withdraw'>;
export const pollSteps = ['propose', 'publish', 'withdraw'] as const satisfies readonly PollStep[];

export const stepOf = (action: PollAction): Step => pollLife.find((one) => one.action === action)!;

export const stateWords: Record<PollState, { name: string; means: string; colour: TagColour }> = {
  draft: { name: 'Draft', means: 'It is being written.', colour: 'grey' },
  proposed: { name: 'Proposed', means: 'A supervisor must publish it.', colour: 'yellow' },
  published: { name: 'Published', means: 'Residents vote in its hours.', colour: 'green' },
  closed: { name: 'Closed', means: 'The votes are counted.', colour: 'blue' },
  withdrawn: { name: 'Withdrawn', means: 'It counts for nothing.', colour: 'red' },
};

export const pollTable: LifeTable = {
  states: pollStates,
  start: 'draft',
  final: ['closed', 'withdrawn'],
  steps: pollLife.map(({ action, from, to }) => ({ action, from, to: [to] })),
  words: stateWords,
};
