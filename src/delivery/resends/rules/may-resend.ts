import { whyNotSend, type SendBlocker } from '../../sending/rules/may-send';
import type { QuietHours } from '../../../publishing/messages/rules/quiet-hours';
import { blockers, type Blocker } from '../../../publishing/messages/rules/blockers';
import { covered, isBlank } from '../../../publishing/messages/rules/common';
import type { MessageFacts, Person } from '../../../publishing/messages/rules/facts';
import { may } from '../../../staff/rules/permissions';

/** Ends that may be tried anew: what was accepted never is, nor who is not written to. */
export const resendable = ['failed', 'unknown'] as const;
export type Resendable = (typeof resendable)[number];

/** What the rule must know beside the facts. */
export interface ResendAsk {
  /** A correction of it went out, so its words must not. */
  readonly corrected: boolean;
  readonly now: Date;
  /** Left out while a page only asks what it may offer. */
  readonly reason?: string;
}

/** Why this person may not have a finished message sent again to whom it did not reach. */
export function whyNotResend(
  person: Person,
  message: MessageFacts,
  { corrected, now, reason }: ResendAsk,
): Blocker[] {
  return blockers(
    !may(person.roles, 'message.resend') && 'not-permitted',
    message.state !== 'complete' && 'wrong-state',
    !covered(person, message, 'supervisor') && 'outside-your-area',
    message.notAfter !== null && message.notAfter <= now && 'after-not-after',
    corrected && 'corrected-since',
    reason !== undefined && isBlank(reason) && 'reason-missing',
  );
}

/** Asked before every sub-batch and retry of it (promise 7): a correction ends it as a withdrawal would. */
export function whyNotSendAgain(
  { state, notAfter, corrected }: { state: string; notAfter: Date | null; corrected: boolean },
  now: Date,
  quiet: QuietHours | null,
): SendBlocker | null {
  const stands = state === 'complete' ? 'sending' : state;
  return whyNotSend({ state: corrected ? 'withdrawn' : stands, notAfter }, now, quiet);
}
