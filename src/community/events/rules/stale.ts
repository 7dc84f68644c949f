import { phaseOf, type Hours } from './places';

/** What everybody of an event may be told. `question` is for those who had a place. */
export type NoticeKind = 'changed' | 'cancelled' | 'reminder' | 'question';

/** A late clock sends nothing that helps nobody any more, nor a change of what is called off. */
export function isStale(kind: NoticeKind, event: Hours, now: Date): boolean {
  if (kind === 'question') return false;
  if (kind === 'cancelled') return event.endsAt <= now;
  return phaseOf(event, now) !== 'soon';
}
