import { resetWords, whyNotReset, type ResetBlocker } from './may-reset';

const table: [string, boolean, ResetBlocker[]][] = [
  ['other', true, []],
  ['other', false, ['nothing-to-reset']],
  ['me', true, ['your-own']],
  ['me', false, ['your-own']],
];

it.each(table)('of %s, set up: %s', (id, holds, blockers) => {
  expect(whyNotReset('me', { id, holds })).toEqual(blockers);
  for (const blocker of blockers) expect(resetWords[blocker]).toMatch(/\.$/);
});
