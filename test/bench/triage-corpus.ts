import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Category, Flag, Route, Urgency } from '../../src/conversation/triage/vocabulary';

/** What its hand expects of one reply. */
export interface Expected {
  category: Category;
  urgency: Urgency;
  route: Route;
  flags: Flag[];
}

/** One reply of the corpus. Its hand's `note` is for people and is not read. */
export interface TriageLine {
  id: string;
  text: string;
  expect: Expected;
}

/** Tuned on and trained with. */
export const HANDS = [
  'hand-p',
  'hand-r',
  'hand-s',
  'hand-u',
  'hand-x',
  'hand-y',
  'hand-z',
  'hand-n',
  'hand-k',
  'hand-o',
  'hand-t',
  'outright',
];
/** Measured with, never tuned on: only sums and ids of them are ever printed. */
export const HELD_BACK = ['hand-q', 'hand-w'];

export function triageLines(hand: string): TriageLine[] {
  const file = path.join(__dirname, `../corpus/triage/${hand}.jsonl`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TriageLine);
}
