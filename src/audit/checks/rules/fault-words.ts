import type { Fault } from '../../verify';

/** What is wrong at an entry of the chain, in words that follow its number. */
export const faultWords: Readonly<Record<Fault, string>> = {
  gap: 'the entry before it is missing',
  'broken-chain': 'it does not follow the entry before it',
  'changed-entry': 'it was changed after it was written',
};
