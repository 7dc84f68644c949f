import type { LifeTable } from '../../../platform/rules/life-table';
import { finalStates, life, states } from './life';
import { stateWords } from './state-words';

/** A message's life as the boot check reads it. */
export const messageLife: LifeTable = {
  states,
  start: 'draft',
  final: finalStates,
  steps: life,
  words: stateWords,
};
