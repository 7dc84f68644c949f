import type { PollState } from './poll-life';

export type VoteBlocker = 'not-open-yet' | 'vote-is-over' | 'not-in-area';

/** The hours of a poll: from the first moment on, up to but not at the last one. */
export interface Hours {
  readonly state: PollState;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export type Phase = 'soon' | 'open' | 'over';

/** Where a published poll stands at this moment; counting its votes may take a moment longer. */
export function phaseOf({ state, opensAt, closesAt }: Hours, now: Date): Phase {
  if (state !== 'published' || closesAt <= now) return 'over';
  return opensAt > now ? 'soon' : 'open';
}

/** Why nobody can vote in it now; null when they can. */
export function whyNotOpen(poll: Hours, now: Date): VoteBlocker | null {
  const phase = phaseOf(poll, now);
  return phase === 'open' ? null : phase === 'soon' ? 'not-open-yet' : 'vote-is-over';
}
