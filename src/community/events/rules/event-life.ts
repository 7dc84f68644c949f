import type { LifeTable, TagColour } from '../../../platform/rules/life-table';
import type { Permission } from '../../../staff/rules/permissions';

export const eventStates = [
  'draft',
  'proposed',
  'published',
  'over',
  'cancelled',
  'dropped',
] as const;
export type EventState = (typeof eventStates)[number];

interface Step {
  readonly action: string;
  readonly from: readonly EventState[];
  readonly to: EventState;
  /** Nobody's permission: the event's own clock does it. */
  readonly by: Permission | null;
}

/** What may happen to an event, in reading order. */
export const eventLife = [
  { action: 'edit', from: ['draft', 'proposed'], to: 'draft', by: 'event.write' },
  { action: 'propose', from: ['draft'], to: 'proposed', by: 'event.write' },
  { action: 'publish', from: ['proposed'], to: 'published', by: 'event.publish' },
  { action: 'change', from: ['published'], to: 'published', by: 'event.write' },
  { action: 'cancel', from: ['published'], to: 'cancelled', by: 'event.publish' },
  { action: 'drop', from: ['draft', 'proposed'], to: 'dropped', by: 'event.write' },
  { action: 'end', from: ['published'], to: 'over', by: null },
] as const satisfies readonly Step[];

export type EventAction = (typeof eventLife)[number]['action'];
export type EventStep = Extract<EventAction, 'propose' | 'publish' | 'drop'>;
export const eventSteps = ['propose', 'publish', 'drop'] as const satisfies readonly EventStep[];

export const stepOf = (action: EventAction): Step =>
  eventLife.find((one) => one.action === action)!;

export const stateWords: Record<EventState, { name: string; means: string; colour: TagColour }> = {
  draft: { name: 'Draft', means: 'It is being written.', colour: 'grey' },
  proposed: { name: 'Proposed', means: 'A supervisor must publish it.', colour: 'yellow' },
  published: { name: 'Published', means: 'Residents see it.', colour: 'green' },
  over: { name: 'Over', means: 'It took place.', colour: 'blue' },
  cancelled: { name: 'Called off', means: 'It does not take place.', colour: 'red' },
  dropped: { name: 'Dropped', means: 'It was never published.', colour: 'grey' },
};

export const eventTable: LifeTable = {
  states: eventStates,
  start: 'draft',
  final: ['over', 'cancelled', 'dropped'],
  steps: eventLife.map(({ action, from, to }) => ({ action, from, to: [to] })),
  words: stateWords,
};
