import { EMPTY_CHAIN, type Head } from './head';

/** Why a head that was exported is not of the log as it stands. */
export type Misfit = 'unknown-key' | 'bad-signature' | 'had-gaps' | 'missing' | 'different';

export type SignatureState = 'good' | 'bad' | 'unknown-key';

/** `hash`: what the entry of its number says now, null where there is no such entry. Null when all fits. */
export function misfitOf(
  head: Head,
  signature: SignatureState,
  hash: string | null,
): Misfit | null {
  if (signature === 'unknown-key') return 'unknown-key';
  if (signature === 'bad') return 'bad-signature';
  if (head.entries !== head.seq) return 'had-gaps';
  if (head.seq === 0) return head.hash === EMPTY_CHAIN ? null : 'different';
  if (hash === null) return 'missing';
  return hash === head.hash ? null : 'different';
}

/** What a misfit means, for an auditor. */
export const misfitWords: Readonly<Record<Misfit, (head: Head) => string>> = {
  'unknown-key': () =>
    'LINK_KEYS lacks the key that it was signed with, so nobody can say whether it is ours',
  'bad-signature': () => 'its signature is wrong: this line was changed after the export',
  'had-gaps': ({ seq, entries }) =>
    `it counted ${entries} entries up to number ${seq}: some were missing when it was exported`,
  missing: ({ seq }) =>
    `the log ends before entry ${seq}: it was cut, or put back from an older copy`,
  different: ({ seq }) =>
    `entry ${seq} is another one than was exported: history was rewritten, or the log was put back from an older copy and went on`,
};
