import { blockers, type Blocker } from './blockers';
import { allows, type State } from './life';

/** Drafts and returned messages that nobody touched for so long have gone stale. */
export const STALE_DAYS = 30;

/** Its authors are told so many days before. */
export const REMINDED_DAYS_BEFORE = 7;

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

/** With when its authors were last told that it goes stale. */
export type Reminded = Standing & { readonly remindedAt: Date | null };

/** When its authors are told that it goes stale; null when there is nothing to tell, or they were told. */
export function remindsAt(standing: Reminded): Date | null {
  const { state, touchedAt, remindedAt } = standing;
  if (state !== 'draft' && state !== 'returned') return null;
  const at = new Date(touchedAt.getTime() + (STALE_DAYS - REMINDED_DAYS_BEFORE) * DAY);
  const end = lapsesAt(standing);
  const told = remindedAt !== null && remindedAt >= at;
  return told || (end !== null && end <= at) ? null : at;
}

/** When it lapses, for authors who were told; null once they touched it, or before that. */
export function lapsesAtAsTold(standing: Reminded): Date | null {
  const { remindedAt, touchedAt } = standing;
  return remindedAt && remindedAt >= touchedAt ? lapsesAt(standing) : null;
}

/** Why the message does not lapse now. */
export function whyNotLapse(standing: Standing, now: Date): Blocker[] {
  const at = lapsesAt(standing);
  return blockers(
    !allows('lapse', standing.state) && 'wrong-state',
    (at === null || at > now) && 'not-stale',
  );
}
