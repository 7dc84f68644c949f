/** Every state of a message, in the order in which it walks through them. */
export const states = [
  'draft',
  'checking',
  'legal review',
  'approval',
  'scheduled',
  'sending',
  'paused',
  'balancing',
  'complete',
  'returned',
  'withdrawn',
  'lapsed',
] as const;
export type State = (typeof states)[number];

/** Who takes a step. `system` steps come from timers, checks and the books, never from a page. */
export type By = 'editor' | 'legal' | 'approver' | 'supervisor' | 'editor or supervisor' | 'system';

interface Step {
  action: string;
  from: readonly State[];
  /** Where it leads; `same` stays. Two targets: the facts decide, for example a second clearance is still missing. */
  to: readonly (State | 'same')[];
  by: By;
  needs?: 'reason';
}

/** What may happen to a message, in reading order. Pages, API, workflow and the deciding transaction all ask this. */
export const life = [
  { action: 'edit', from: ['draft', 'returned'], to: ['same'], by: 'editor' },
  {
    action: 'recall',
    from: ['checking', 'legal review', 'approval', 'scheduled'],
    to: ['draft'],
    by: 'editor',
  },
  { action: 'submit', from: ['draft', 'returned'], to: ['checking'], by: 'editor' },
  { action: 'checked', from: ['checking'], to: ['approval', 'legal review'], by: 'system' },
  {
    action: 'clear',
    from: ['legal review'],
    to: ['approval', 'same'],
    by: 'legal',
    needs: 'reason',
  },
  {
    action: 'return',
    from: ['legal review', 'approval'],
    to: ['returned'],
    by: 'approver',
    needs: 'reason',
  },
  { action: 'approve', from: ['approval'], to: ['scheduled', 'same'], by: 'approver' },
  { action: 'refer', from: ['approval'], to: ['legal review'], by: 'system' },
  { action: 'escalate', from: ['legal review', 'approval'], to: ['same'], by: 'system' },
  { action: 'reschedule', from: ['scheduled'], to: ['same'], by: 'editor or supervisor' },
  { action: 'lift', from: ['scheduled'], to: ['same'], by: 'supervisor', needs: 'reason' },
  { action: 'release', from: ['scheduled'], to: ['sending'], by: 'system' },
  { action: 'send back', from: ['scheduled'], to: ['returned'], by: 'system' },
  { action: 'pause', from: ['sending'], to: ['paused'], by: 'supervisor' },
  { action: 'resume', from: ['paused'], to: ['sending'], by: 'supervisor' },
  {
    action: 'withdraw',
    from: [
      'draft',
      'returned',
      'checking',
      'legal review',
      'approval',
      'scheduled',
      'sending',
      'paused',
      'balancing',
    ],
    to: ['withdrawn'],
    by: 'editor or supervisor',
    needs: 'reason',
  },
  { action: 'sent', from: ['sending', 'paused'], to: ['balancing'], by: 'system' },
  { action: 'balanced', from: ['balancing'], to: ['complete'], by: 'system' },
  {
    action: 'lapse',
    from: ['draft', 'returned', 'approval', 'scheduled'],
    to: ['lapsed'],
    by: 'system',
  },
] as const satisfies readonly Step[];

export type Action = (typeof life)[number]['action'];

/** The decisions a person sends to the workflow, each an Update of the same name. An edit is only a row. */
export const decisions = [
  'submit',
  'recall',
  'clear',
  'return',
  'approve',
  'reschedule',
  'lift',
  'pause',
  'resume',
  'withdraw',
] as const satisfies readonly Action[];
export type DecisionAction = (typeof decisions)[number];

/** States that nothing leads out of. */
export const finalStates = ['complete', 'withdrawn', 'lapsed'] as const satisfies readonly State[];

/** States in which the content can be edited without taking the message back first. */
export const editable = ['draft', 'returned'] as const satisfies readonly State[];

/** States that residents may have heard of: the message was released. */
export const releasedStates = [
  'sending',
  'paused',
  'balancing',
  'complete',
] as const satisfies readonly State[];

const steps: readonly Step[] = life;

export function allows(action: Action, from: State): boolean {
  return steps.some((step) => step.action === action && step.from.includes(from));
}

/** The states that `action` can lead to from `from`; empty when it is not allowed there. */
export function next(action: Action, from: State): State[] {
  const step = steps.find((one) => one.action === action && one.from.includes(from));
  return (step?.to ?? []).map((to) => (to === 'same' ? from : to));
}

export const isFinal = (state: State) => (finalStates as readonly State[]).includes(state);

export const isState = (text: string): text is State =>
  (states as readonly string[]).includes(text);

/** The states that a system step can lead to next, without anybody deciding. */
export function followedBy(state: State): State[] {
  return steps
    .filter(({ by, from }) => by === 'system' && from.includes(state))
    .flatMap(({ to }) => to.map((one) => (one === 'same' ? state : one)));
}
