import type { LifeTable, TagColour } from '../../../platform/rules/life-table';

/** Every state of a task, in the order in which it walks through them. */
export const taskStates = ['open', 'claimed', 'answered', 'closed'] as const;
export type TaskState = (typeof taskStates)[number];

/** States in which somebody still waits for an answer. */
export const waitingStates = ['open', 'claimed'] as const satisfies readonly TaskState[];
export const endedStates = ['answered', 'closed'] as const satisfies readonly TaskState[];

/** What may happen to a task. Pages, API and the deciding transaction all ask this. */
export const taskLife = [
  { action: 'claim', from: ['open'], to: ['claimed'] },
  { action: 'release', from: ['claimed'], to: ['open'] },
  { action: 'assign', from: ['open', 'claimed'], to: ['claimed'] },
  { action: 'hand over', from: ['open', 'claimed'], to: ['open', 'claimed'] },
  { action: 'take back', from: ['open', 'claimed'], to: ['open', 'claimed'] },
  { action: 'decide crime', from: ['claimed'], to: ['claimed'] },
  { action: 'ask', from: ['claimed'], to: ['claimed'] },
  { action: 'answer', from: ['claimed'], to: ['answered'] },
  { action: 'close', from: ['claimed', 'answered'], to: ['closed'], needs: 'reason' },
] as const satisfies readonly {
  action: string;
  from: readonly TaskState[];
  to: readonly TaskState[];
  needs?: 'reason';
}[];
export type TaskAction = (typeof taskLife)[number]['action'];

/** What pages call each state, and its colour among the tags of GOV.UK Frontend. */
export const taskStateWords = {
  open: { name: 'Open', means: 'Nobody has taken it yet.', colour: 'blue' },
  claimed: { name: 'Claimed', means: 'It has an owner who is dealing with it.', colour: 'yellow' },
  answered: { name: 'Answered', means: 'The resident has had an answer.', colour: 'green' },
  closed: { name: 'Closed', means: 'Nothing more will be done.', colour: 'grey' },
} as const satisfies Record<TaskState, { name: string; means: string; colour: TagColour }>;

/** A task's life as the boot check reads it. */
export const taskTable: LifeTable = {
  states: taskStates,
  start: 'open',
  final: ['closed'],
  steps: taskLife,
  words: taskStateWords,
};

/** True when the state admits the action. */
export function admits(state: TaskState, action: TaskAction): boolean {
  const step = taskLife.find((one) => one.action === action);
  return step !== undefined && (step.from as readonly TaskState[]).includes(state);
}
