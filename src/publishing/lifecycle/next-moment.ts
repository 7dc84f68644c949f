import type { Message } from '../messages/message.entity';
import type { State } from '../messages/rules/life';
import { goesOutAt, type QuietHours } from '../messages/rules/quiet-hours';
import { isHeld } from '../messages/rules/may-release';
import { escalatesAt } from '../messages/rules/may-escalate';
import { lapsesAt, remindsAt } from '../messages/rules/may-lapse';

/** What happens next by itself, and in how many whole seconds; null seconds: nothing ever. */
export interface NextMoment {
  state: State;
  act: 'release' | 'lapse' | 'remind' | 'escalate';
  seconds: number | null;
}

type Timed = Pick<
  Message,
  | 'state'
  | 'stateSince'
  | 'releaseAt'
  | 'notAfter'
  | 'holdUntil'
  | 'holdLiftedAt'
  | 'remindedAt'
  | 'escalatedAt'
>;

/** Pure. `editedAt` is when its last revision was written: an edit starts the stale clock anew. */
export function nextMoment(
  message: Timed,
  editedAt: Date,
  now: Date,
  quiet: QuietHours | null,
  decisionHours: number,
): NextMoment {
  const { state, stateSince, releaseAt, notAfter, remindedAt } = message;
  if (state === 'scheduled' && !isHeld(message)) {
    const at = goesOutAt(releaseAt, now, quiet);
    // The release finds out by itself that its last useful moment has passed.
    const due = notAfter && notAfter < at ? notAfter : at;
    return { state, act: 'release', seconds: secondsTo(due, now) };
  }
  const touchedAt = stateSince > editedAt ? stateSince : editedAt;
  const remind = remindsAt({ state, touchedAt, notAfter, remindedAt });
  if (remind) return { state, act: 'remind', seconds: secondsTo(remind, now) };
  const at = lapsesAt({ state, touchedAt, notAfter });
  const raised = escalatesAt(message, decisionHours);
  if (raised && (!at || raised < at))
    return { state, act: 'escalate', seconds: secondsTo(raised, now) };
  return { state, act: 'lapse', seconds: at && secondsTo(at, now) };
}

const secondsTo = (at: Date, now: Date) =>
  Math.max(0, Math.ceil((at.getTime() - now.getTime()) / 1000));
