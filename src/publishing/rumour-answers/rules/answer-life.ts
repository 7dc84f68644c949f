import type { LifeTable } from '../../../platform/rules/life-table';

export const answerStates = ['draft', 'proposed', 'published', 'replaced', 'withdrawn'] as const;
export type AnswerState = (typeof answerStates)[number];

/** What may happen to an answer. A newer one that is published replaces it. */
export const answerLife = [
  { action: 'write', from: ['draft', 'proposed'], to: ['draft'] },
  { action: 'propose', from: ['draft'], to: ['proposed'] },
  { action: 'return', from: ['proposed'], to: ['draft'], needs: 'reason' },
  { action: 'publish', from: ['proposed'], to: ['published'] },
  { action: 'withdraw', from: ['published'], to: ['withdrawn'], needs: 'reason' },
  { action: 'replace', from: ['published'], to: ['replaced'] },
] as const satisfies readonly {
  action: string;
  from: readonly AnswerState[];
  to: readonly AnswerState[];
  needs?: 'reason';
}[];
export type AnswerAction = (typeof answerLife)[number]['action'];

export const answerStateWords = {
  draft: { name: 'Draft', means: 'Not shown to anybody yet.', colour: 'grey' },
  proposed: { name: 'Waits for approval', means: 'Somebody else approves it.', colour: 'yellow' },
  published: { name: 'Published', means: 'Everybody can read it.', colour: 'green' },
  replaced: { name: 'Replaced', means: 'A newer answer stands.', colour: 'grey' },
  withdrawn: { name: 'Taken away', means: 'It is not shown any more.', colour: 'red' },
} as const satisfies Record<AnswerState, { name: string; means: string; colour: string }>;

/** For the check at boot. */
export const answerTable: LifeTable = {
  states: answerStates,
  start: 'draft',
  final: ['replaced', 'withdrawn'],
  steps: answerLife,
  words: answerStateWords,
};

export const allows = (state: AnswerState, action: AnswerAction): boolean => {
  const step = answerLife.find((one) => one.action === action);
  return step !== undefined && (step.from as readonly AnswerState[]).includes(state);
};
