import type { Approval, MessageFacts } from './facts';

/** Who a message is for, as far as it decides how many must approve. `people` counts contact points. */
export interface Reach {
  readonly areaPaths: MessageFacts['areaPaths'];
  /** The paths of the force's smallest areas: those with nothing below them. */
  readonly leafPaths: MessageFacts['areaPaths'];
  readonly people: number;
  /** From more people than this on, two approve (setting SECOND_APPROVER_ABOVE). */
  readonly above: number;
}

/**
 * The force is the one area with nothing over it: its path is itself alone. All of its areas one by one are the force
 * as well. A force that is not divided has no smaller audience, so there only its own area counts.
 */
export function isForceWide({ areaPaths, leafPaths }: Pick<Reach, 'areaPaths' | 'leafPaths'>) {
  if (areaPaths.some((path) => path.length === 1)) return true;
  const chosen = new Set(areaPaths.map((path) => path.at(-1)));
  return leafPaths.length > 1 && leafPaths.every((leaf) => leaf.some((id) => chosen.has(id)));
}

/** How many different supervisors must approve the same hash. */
export const approversNeeded = (reach: Reach): 1 | 2 =>
  isForceWide(reach) || reach.people > reach.above ? 2 : 1;

/** Everyone of the force whose approval stands over exactly this hash. */
export const approversOf = (approvals: readonly Approval[], hash: string) =>
  new Set(
    approvals.filter((one) => one.hash === hash && !one.partnerId).map(({ staffId }) => staffId),
  );

/** Everyone of the message's partner whose approval stands over exactly this hash; without one, over whichever. */
export const partnerApproversOf = (
  { partnerId, approvals }: Pick<MessageFacts, 'partnerId' | 'approvals'>,
  hash?: string,
) =>
  new Set(
    approvals
      .filter((one) => one.partnerId && one.partnerId === partnerId)
      .filter((one) => hash === undefined || one.hash === hash)
      .map(({ staffId }) => staffId),
  );

/** True as well where the message is no partner's. */
export const partnerApproved = (
  message: Pick<MessageFacts, 'partnerId' | 'approvals'>,
  hash?: string,
): boolean => !message.partnerId || partnerApproversOf(message, hash).size > 0;
