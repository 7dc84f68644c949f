import type { LifeTable, TagColour } from '../../../platform/rules/life-table';
import { rumourLife, statuses, type RumourAction, type Status } from './rumour-life';

/** What a page calls a status, what it means, and its colour. */
export const statusWords: Readonly<
  Record<Status, { name: string; means: string; colour: TagColour }>
> = {
  new: { name: 'New', means: 'Nobody has looked into it yet.', colour: 'grey' },
  checking: { name: 'Being checked', means: 'Somebody is finding out.', colour: 'light-blue' },
  unverified: {
    name: 'Unverified',
    means: 'It was looked into and nothing is established. Messages may not affirm it.',
    colour: 'yellow',
  },
  false: { name: 'False', means: 'It is not so. Messages may not affirm it.', colour: 'red' },
  misleading: {
    name: 'Misleading',
    means: 'Something in it is so, and yet it deceives. Messages may not affirm it.',
    colour: 'orange',
  },
  'missing context': {
    name: 'Missing context',
    means: 'It is so only with what it leaves out. Messages may not affirm it as it stands.',
    colour: 'purple',
  },
  true: { name: 'True', means: 'It is so.', colour: 'green' },
  'cannot say': {
    name: 'Cannot say',
    means: 'The law or an investigation forbids an answer.',
    colour: 'pink',
  },
  closed: {
    name: 'Closed',
    means: 'Done with. Messages are not asked about it.',
    colour: 'grey',
  },
};

export const actionWords: Readonly<Record<RumourAction, { button: string; done: string }>> = {
  check: { button: 'Start checking', done: 'Checking began' },
  rate: { button: 'Rate', done: 'Rated' },
  confirm: { button: 'Confirm the rating', done: 'Rating confirmed' },
  'turn down': { button: 'Turn the rating down', done: 'Rating turned down' },
  reopen: { button: 'Open it again', done: 'Opened again' },
  close: { button: 'Close', done: 'Closed' },
  retire: { button: 'Close', done: 'Closed' },
};

/** For the check at boot. */
export const rumourTable: LifeTable = {
  states: statuses,
  start: 'new',
  final: [],
  steps: rumourLife,
  words: statusWords,
};

export const claimantTypes = [
  ['resident', 'A resident'],
  ['online account', 'An account on social media'],
  ['group', 'A local group or its chat'],
  ['news', 'A news outlet'],
  ['public figure', 'A public figure'],
  ['campaign', 'A campaign that means to deceive'],
  ['unknown', 'Not known'],
] as const;

export const harms = [
  ['low', 'Low'],
  ['medium', 'Medium'],
  ['high', 'High: people may be hurt, or disorder may follow'],
] as const;

export const decisionChoices = [
  ['monitor', 'Watch it'],
  ['prebunk', 'Warn people before it spreads'],
  ['respond', 'Answer it'],
  ['no response', 'Say nothing, so as not to spread it'],
] as const;

type Pairs = readonly (readonly [string, string])[];
export const firsts = <P extends Pairs>(pairs: P): P[number][0][] => pairs.map(([value]) => value);
