import { isPartners } from '../../../staff/rules/partner-side';
import { partnerApproved } from './approvers';
import { blockers, type Blocker } from './blockers';
import { basics, deciderBlocker, hasEdited } from './common';
import type { MessageFacts, Person, Seen } from './facts';
import { goesOutAt } from './quiet-hours';

/** What the approval would be over: the hash seen and the hash of content, audience and checks now, both as hex. */
export interface ApprovalAsked {
  readonly hashSeen: string | null;
  readonly hashNow: string;
  readonly openFindings: number;
  readonly now: Date;
}

/**
 * Why this person may not approve the message now. Without `asked` it tells only what a page may offer.
 * An editor never approves, whoever else edited it too. A partner's message is approved by its own supervisor first.
 */
export function whyNotApprove(
  person: Person,
  message: MessageFacts,
  asked?: ApprovalAsked,
  seen?: Seen,
): Blocker[] {
  return blockers(
    ...basics('approve', 'message.approve', person, message, seen),
    hasEdited(person, message) && 'edited-it-yourself',
    deciderBlocker(person, message, 'supervisor'),
    !isPartners(person) && !partnerApproved(message, asked?.hashNow) && 'partner-approval-missing',
    message.approvals.some(
      ({ staffId, hash }) => staffId === person.id && (!asked || hash === asked.hashNow),
    ) && 'approved-it-already',
    (message.unverifiedClaims ?? 0) > 0 && 'claims-not-verified',
    // a partner is not told whom its message reaches: that stops the force's approval alone
    !isPartners(person) && message.small?.allowed === false && 'audience-too-small',
    asked && asked.openFindings > 0 && 'findings-not-cleared',
    asked && asked.hashSeen !== asked.hashNow && 'changed-since-you-looked',
    asked &&
      message.notAfter !== null &&
      message.notAfter <= goesOutAt(message.releaseAt, asked.now, message.quiet) &&
      'after-not-after',
  );
}
