/** A concern as far as its resident is told where it stands. */
export interface OwnConcern {
  readonly state: 'open' | 'answered' | 'closed';
  readonly withdrawnAt: Date | null;
  /** Whether somebody has it in hand. */
  readonly claimed: boolean;
  readonly dueAt: Date | null;
}

/** Where it stands: the text of a page. */
export function standingOf(concern: OwnConcern, now: Date): string {
  const { state, withdrawnAt, claimed, dueAt } = concern;
  if (state === 'closed') return 'conversation/my-concerns:standing.closed';
  if (withdrawnAt) return 'conversation/my-concerns:standing.taken-back';
  if (state === 'answered') return 'conversation/my-concerns:standing.answered';
  if (dueAt && dueAt < now) return 'conversation/my-concerns:standing.late';
  return `conversation/my-concerns:standing.${claimed ? 'claimed' : 'waiting'}`;
}

/** What happened, as its resident reads it. What is not here is for staff alone. */
const TOLD: Readonly<Record<string, string>> = {
  received: 'received',
  acknowledged: 'acknowledged',
  'address confirmed': 'address-confirmed',
  claimed: 'claimed',
  answered: 'answered',
  'told the published answer': 'published-answer',
  'answer returned': 'answer-returned',
  linked: 'linked',
  withdrawn: 'withdrawn',
  closed: 'closed',
  'escalated-sergeant': 'sergeant',
  'escalated-inspector': 'inspector',
};

export const toldOf = (kind: string): string | null =>
  TOLD[kind] ? `conversation/my-concerns:told.${TOLD[kind]}` : null;

export type OwnBlocker = 'closed' | 'withdrawn';

export const ownBlockerWords: Readonly<Record<OwnBlocker, string>> = {
  closed: 'conversation/my-concerns:blocker.closed',
  withdrawn: 'conversation/my-concerns:blocker.withdrawn',
};

/** Why its resident may not take it back now; null when they may. Work on it may go on: others may be at risk. */
export function whyNotWithdraw({
  state,
  withdrawnAt,
}: Pick<OwnConcern, 'state' | 'withdrawnAt'>): OwnBlocker | null {
  if (withdrawnAt) return 'withdrawn';
  return state === 'closed' ? 'closed' : null;
}
