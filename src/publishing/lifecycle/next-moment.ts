import type { Message } from '../messages/message.entity';
import type { State } from '../messages/rules/life';
import { lapsesAt } from '../messages/rules/may-lapse';

/** What happens next by itself, and in how many whole seconds; null seconds: nothing ever. */
export interface NextMoment {
  state: State;
  act: 'release' | 'lapse';
  seconds: number | null;
}

type Timed = Pick<Message, 'state' | 'stateSince' | 'releaseAt' | 'notAfter'>;

/** Pure. `editedAt` is when its last revision was written: an edit starts the stale clock anew. */
export function nextMoment(message: Timed, editedAt: Date, now: Date): NextMoment {
  const { state, stateSince, releaseAt, notAfter } = message;
  if (state === 'scheduled') return { state, act: 'release', seconds: secondsTo(releaseAt, now) };
  const touchedAt = stateSince > editedAt ? stateSince : editedAt;
  const at = lapsesAt({ state, touchedAt, notAfter });
  return { state, act: 'lapse', seconds: at && secondsTo(at, now) };
}

const secondsTo = (at: Date | null, now: Date) =>
  at ? Math.max(0, Math.ceil((at.getTime() - now.getTime()) / 1000)) : 0;
