import { blockers, type Blocker } from './blockers';
import { allows, type State } from './life';

/** Drafts and returned messages that nobody touched for so long have gone stale. */
export const STALE_DAYS = 30;

const DAY = 86_400_000;

export interface Standing {
  readonly state: State;
  /** When it was last edited or changed its state. */
  readonly touchedAt: Date;
  readonly notAfter: Date | null;
}

/** When the message lapses if nothing more happens; null when it never does by itself. */
export function lapsesAt({ state, touchedAt, notAfter }: Standing): Date | null {
  if (!allows('lapse', state)) return null;
  const stale =
    state === 'draft' || state === 'returned'
      ? new Date(touchedAt.getTime() + STALE_DAYS * DAY)
      : null;
  if (stale && notAfter) return stale < notAfter ? stale : notAfter;
  return stale ?? notAfter;
}

/** Why the message does not lapse now. */
export function whyNotLapse(standing: Standing, now: Date): Blocker[] {
  const at = lapsesAt(standing);
  return blockers(
    !allows('lapse', standing.state) && 'wrong-state',
    (at === null || at > now) && 'not-stale',
  );
}
