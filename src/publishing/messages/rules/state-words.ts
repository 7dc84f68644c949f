import type { TagColour } from '../../../platform/rules/life-table';
import type { State } from './life';

/** What a page calls a state, what it means to the reader, and its colour. */
export const stateWords: Readonly<
  Record<State, { name: string; means: string; colour: TagColour }>
> = {
  draft: { name: 'Draft', means: 'Only its authors work on it.', colour: 'grey' },
  checking: {
    name: 'Being checked',
    means: 'The legal and factual checks are running.',
    colour: 'light-blue',
  },
  'legal review': {
    name: 'Legal review',
    means: 'A legal reviewer must clear or return it.',
    colour: 'purple',
  },
  approval: {
    name: 'Waits for approval',
    means: 'A supervisor who did not edit it must decide.',
    colour: 'yellow',
  },
  scheduled: { name: 'Scheduled', means: 'Approved, to be sent at its time.', colour: 'blue' },
  sending: { name: 'Sending', means: 'Residents are getting it now.', colour: 'turquoise' },
  paused: { name: 'Paused', means: 'Sending has stopped and can go on.', colour: 'orange' },
  balancing: {
    name: 'Closing its books',
    means: 'Every recipient is being accounted for.',
    colour: 'light-blue',
  },
  complete: { name: 'Complete', means: 'Sent, and every recipient is counted.', colour: 'green' },
  returned: {
    name: 'Returned',
    means: 'Sent back to its authors with reasons.',
    colour: 'pink',
  },
  withdrawn: { name: 'Withdrawn', means: 'Taken back; nobody else will get it.', colour: 'red' },
  lapsed: { name: 'Lapsed', means: 'It went stale before it was sent.', colour: 'grey' },
};
