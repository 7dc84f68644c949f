import type { Approval, MessageFacts } from './facts';

/** Who a message is for, as far as it decides how many must approve. `people` counts contact points. */
export interface Reach {
  readonly areaPaths: MessageFacts['areaPaths'];
  readonly people: number;
  /** From more people than this on, two approve (setting SECOND_APPROVER_ABOVE). */
  readonly above: number;
}

/** The force is the one area with nothing over it: its path is itself alone. */
export const isForceWide = (areaPaths: MessageFacts['areaPaths']) =>
  areaPaths.some((path) => path.length === 1);

/** How many different supervisors must approve the same hash. */
export const approversNeeded = ({ areaPaths, people, above }: Reach): 1 | 2 =>
  isForceWide(areaPaths) || people > above ? 2 : 1;

/** Everyone whose approval stands over exactly this hash. */
export const approversOf = (approvals: readonly Approval[], hash: string) =>
  new Set(approvals.filter((one) => one.hash === hash).map(({ staffId }) => staffId));
