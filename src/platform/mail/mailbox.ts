/** The server that handed the mail over. */
export interface MailClient {
  /** Its network address. */
  readonly address: string;
  /** The name that it gave itself; a claim. */
  readonly helo: string;
  /** One of the force's own, before the mailroom: the sender is to be read from what it wrote into the mail. */
  readonly relay: boolean;
}

/** A mail as the mailroom hands it on. */
export interface IncomingMail {
  readonly raw: Buffer;
  /** Envelope sender; empty for the null return path. */
  readonly sender: string;
  readonly receivedAt: Date;
  /** Missing where a mail did not come by SMTP. */
  readonly client?: MailClient;
}

/** Takes one mail in, durably, and says what the 250 tells: ids and codes only. */
export type Taker = (mail: IncomingMail) => Promise<string>;

/** A kind of address that the mailroom takes mail for. Each room that has one keeps its own. */
export interface Mailbox {
  /** Who takes a mail to this address in; null when it is none of this mailbox. Asked at RCPT. */
  open(address: string): Promise<Taker | null>;
}

/** It cannot be taken yet: the sender's server keeps the mail and comes again (SMTP 451). */
export class ComeAgain extends Error {}
