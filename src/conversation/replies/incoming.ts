import type { IncomingMail } from '../../platform/mail/mailbox';
import type { ReplyTarget } from './reply-target';

/** A mail to a reply address. `sender`, the envelope's, is empty for bounces. */
export interface Incoming extends IncomingMail {
  readonly target: ReplyTarget;
}

export interface Kept {
  replyId: string;
  concernId: string;
  /** The same Message-ID from the same envelope sender was kept before; nothing was added. */
  repeated: boolean;
}
