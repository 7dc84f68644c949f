import type { MailLook } from '../../residents/subscriptions/rules/mail-looks';
import type { PersonalMails } from '../mail/personal-mails';
import type { Claim } from '../sending/leases';
import type { QuietHours } from '../../publishing/messages/rules/quiet-hours';
import type { SendBlocker } from '../sending/rules/may-send';

/** A row marked in flight, or ended because there is nothing to send to it any more. */
export interface Marked {
  readonly id: string;
  readonly contactPointId: string;
  readonly state: 'in flight' | 'suppressed' | 'unknown' | 'expired' | 'cancelled';
  readonly tries: number;
  /** That the person wants to read, for example `en` or `cy`. */
  readonly language: string;
  /** How their mails look; null or left out: as usual. */
  readonly mailLook?: MailLook | null;
  /** Of a message to followers: what makes this person one. */
  readonly interestId?: string | null;
  /** Of a digest: the messages in this person's mail, the newest first. */
  readonly messageIds?: readonly string[];
}

/** Something on its way to many people. The engine that sends it knows no more of it than this. */
export interface Send {
  /** Goes before everything else at the relay, or before bulk mail alone. */
  readonly ahead: boolean | 'of bulk';
  /** For each person their delivery of an earlier message of its thread, if they had one. */
  earlierOf(contactPointIds: readonly string[]): Promise<Map<string, string>>;
  /** Why it must not go on as it was opened. Asked every second, so it is read fresh. */
  whyNot(): Promise<SendBlocker | null>;
  /** Marks the next rows of a claimed chunk as in flight, before anything is sent (promise 4). */
  mark(claim: Claim, people: number): Promise<readonly Marked[]>;
  mailsFor(row: Marked): Promise<PersonalMails>;
}

/** What the books must know of it. `notAfter` ends all that is still open. */
export interface Standing {
  readonly blocker: SendBlocker | null;
  readonly notAfter: Date | null;
  /** Hours in which nothing of it goes out. */
  readonly quiet: QuietHours | null;
  /** Nobody signals when this ends: look again after a while. */
  readonly lookAgain?: true;
  /** It goes ahead of bulk mail, and waits for no warm-up plan. */
  readonly ahead?: boolean;
  /** Milliseconds until the warm-up plan has mails for it. */
  readonly warmUpMs?: number;
}
