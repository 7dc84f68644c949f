import type { Triage } from '../triage/triage';
import type { Standing } from '../senders/senders.service';
import type { ReplyTarget } from '../replies/reply-target';

/** A reply as far as its concern needs to know it. */
export interface Received {
  target: ReplyTarget;
  standing: Standing;
  automatic: string | null;
  triage: Triage;
  receivedAt: Date;
  /** The concern of the same words by the same person, where there is one. */
  repeats: string | null;
}

export interface Opened {
  concernId: string;
  /** Null where nothing has to be done: an automatic mail without a danger. */
  taskId: string | null;
  alarmed: boolean;
}
