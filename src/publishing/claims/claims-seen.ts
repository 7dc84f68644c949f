import type { CheckClaim } from '../checks/types';
import type { Revision } from '../messages/revision.entity';
import type { MessageFacts, Person } from '../messages/rules/facts';
import type { ClaimVerification } from './claim-verification.entity';
import { claimProblems, type ClaimProblem } from './rules/claim-standing';
import { claimSpan, type ClaimSpan } from './rules/claim-span';
import { whyNotVerify } from './rules/may-verify';

/** A claim of the revision that counts, as a reader sees it. */
export interface ClaimSeen {
  claim: CheckClaim;
  /** Where its words stand in the message; null: the message tells it in other words. */
  span: ClaimSpan | null;
  /** What is missing. */
  problems: ClaimProblem[];
  verification: Pick<ClaimVerification, 'staffId' | 'words' | 'at'> | null;
  /** This reader may verify it now. */
  mayVerify: boolean;
}

/** `today` is YYYY-MM-DD. */
export function claimsSeen(
  person: Person,
  facts: MessageFacts,
  revision: Revision,
  verifications: readonly ClaimVerification[],
  today: string,
): ClaimSeen[] {
  const problems = claimProblems(revision.claims, verifications, today);
  return revision.claims.map((claim, place) => {
    const found = verifications.find((one) => one.claim === place);
    const asked = { claim, verified: found !== undefined, today };
    return {
      claim,
      span: claimSpan(claim.text, revision),
      problems: problems[place] ?? [],
      verification: found ? { staffId: found.staffId, words: found.words, at: found.at } : null,
      mayVerify: whyNotVerify(person, facts, asked).length === 0,
    };
  });
}
