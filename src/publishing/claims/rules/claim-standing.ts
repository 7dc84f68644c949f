import { isExpired } from '../../checks/rules/misinformation/claim-places';
import type { CheckClaim } from '../../checks/types';
import { verifiesNothing } from '../../messages/rules/claim-sources';

/** A verification as the rules need it. `claim` is the place in the revision, from 0. */
export interface VerifiedAt {
  readonly claim: number;
  readonly staffId: string;
}

/** What is missing at a claim, in words that a person can act on. */
export const claimProblemWords = {
  'source-missing': 'Say what it rests on.',
  'source-verifies-nothing':
    'What a resident or social media says verifies nothing alone. Find another source.',
  'evidence-expired': 'Its evidence has expired. Look again and give the new day.',
  'verifier-missing':
    'It would do great harm if wrong, so somebody who did not edit the message must verify it before it is approved.',
} as const;
export type ClaimProblem = keyof typeof claimProblemWords;

/** What is missing at each claim of a revision, in its order. */
export function claimProblems(
  claims: readonly CheckClaim[],
  verified: readonly VerifiedAt[],
  today: string,
): ClaimProblem[][] {
  const missing = toVerify(claims, verified);
  return claims.map((claim, place) => [
    ...(claim.sourceType ? [] : ['source-missing' as const]),
    ...(verifiesNothing(claim.sourceType) ? ['source-verifies-nothing' as const] : []),
    ...(isExpired(claim, today) ? ['evidence-expired' as const] : []),
    ...(missing.includes(place) ? ['verifier-missing' as const] : []),
  ]);
}

/** The places of claims of high harm that nobody verified. */
export const toVerify = (
  claims: readonly CheckClaim[],
  verified: readonly Pick<VerifiedAt, 'claim'>[],
): number[] =>
  claims.flatMap(({ highHarm }, place) =>
    highHarm && !verified.some(({ claim }) => claim === place) ? [place] : [],
  );
