import { urgencies, type Urgency } from '../../triage/vocabulary';

/** True when `a` asks for a person sooner than `b`. */
export function isHigher(a: Urgency, b: Urgency): boolean {
  return urgencies.indexOf(a) > urgencies.indexOf(b);
}

/**
 * Whether a person must deal with it. An automatic mail (RFC 3834) is kept without a task,
 * unless what it says reads like a danger: those words are never put aside unread.
 */
export function needsTask({ urgency }: { urgency: Urgency }, automatic: string | null): boolean {
  if (automatic !== null) return !isHigher('urgent', urgency);
  return urgency !== 'none';
}
