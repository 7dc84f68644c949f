/** A concern as far as its resident is told where it stands. */
export interface OwnConcern {
  readonly state: 'open' | 'answered' | 'closed';
  readonly withdrawnAt: Date | null;
  /** Whether somebody has it in hand. */
  readonly claimed: boolean;
  readonly dueAt: Date | null;
}

/** Where it stands, in plain words. */
export function standingOf(concern: OwnConcern, now: Date): string {
  const { state, withdrawnAt, claimed, dueAt } = concern;
  if (state === 'closed') return 'Closed';
  if (withdrawnAt) return 'You took it back. An officer looks at it once more.';
  if (state === 'answered') return 'Answered';
  if (dueAt && dueAt < now) return 'Late: it was passed up to those in charge';
  return claimed ? 'An officer is dealing with it' : 'With the team. Nobody has taken it yet.';
}

/** What happened, as its resident reads it. What is not here is for staff alone. */
const TOLD: Readonly<Record<string, string>> = {
  received: 'We got what you wrote',
  acknowledged: 'We told you that it arrived',
  'address confirmed': 'You confirmed your e-mail address',
  claimed: 'An officer took it',
  answered: 'An officer answered you',
  'told the published answer': 'We sent you what we found out',
  'answer returned': 'Our answer came back: it did not reach you',
  linked: 'We linked it to what officers work on in your area',
  withdrawn: 'You took it back',
  closed: 'Closed',
  'escalated-sergeant': 'It was late, and was passed up to the sergeant',
  'escalated-inspector': 'It was passed up to the inspector',
};

export const toldOf = (kind: string): string | null => TOLD[kind] ?? null;

export type OwnBlocker = 'closed' | 'withdrawn';

export const ownBlockerWords: Readonly<Record<OwnBlocker, string>> = {
  closed: 'It is closed already. You can still add to it.',
  withdrawn: 'You took it back already.',
};

/** Why its resident may not take it back now; null when they may. Work on it may go on: others may be at risk. */
export function whyNotWithdraw({
  state,
  withdrawnAt,
}: Pick<OwnConcern, 'state' | 'withdrawnAt'>): OwnBlocker | null {
  if (withdrawnAt) return 'withdrawn';
  return state === 'closed' ? 'closed' : null;
}
