import { may } from '../../../staff/rules/permissions';
import { isExpired } from '../../checks/rules/misinformation/claim-places';
import type { CheckClaim } from '../../checks/types';
import { blockers, type Blocker } from '../../messages/rules/blockers';
import { verifiesNothing } from '../../messages/rules/claim-sources';
import { covered, hasEdited, isBlank } from '../../messages/rules/common';
import type { MessageFacts, Person } from '../../messages/rules/facts';
import type { State } from '../../messages/rules/life';

/** A verification is over one revision: later there is nothing to hold up, and an edit makes it worthless. */
const BEFORE_APPROVAL: readonly State[] = [
  'draft',
  'returned',
  'checking',
  'legal review',
  'approval',
];

/** One claim with what is known of it. `today` is YYYY-MM-DD. */
export interface Verifying {
  /** Missing: there is none at that place. */
  readonly claim?: CheckClaim;
  readonly verified: boolean;
  readonly today: string;
  /** The revision that was on the page. */
  readonly revisionSeen?: string;
  /** How it was verified; missing while a page only asks what it may offer. */
  readonly words?: string;
}

/** Why this person may not verify the claim. Who edited the message never does. */
export function whyNotVerify(
  person: Person,
  message: MessageFacts,
  { claim, verified, today, revisionSeen, words }: Verifying,
): Blocker[] {
  const nothing = !claim?.sourceType || verifiesNothing(claim.sourceType);
  return blockers(
    !may(person.roles, 'claim.verify') && 'not-permitted',
    revisionSeen !== undefined && revisionSeen !== message.revisionId && 'changed-since-you-looked',
    !BEFORE_APPROVAL.includes(message.state) && 'wrong-state',
    hasEdited(person, message) && 'edited-it-yourself',
    !covered(person, message, 'supervisor', 'legal') && 'outside-your-area',
    !claim && 'no-such-claim',
    verified && 'verified-already',
    claim !== undefined && nothing && 'source-verifies-nothing',
    claim !== undefined && isExpired(claim, today) && 'evidence-expired',
    words !== undefined && isBlank(words) && 'verification-unsaid',
  );
}
