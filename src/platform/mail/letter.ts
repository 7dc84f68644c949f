/** One mail to one person, as it is sealed in `letter.sealed_content`. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html?: string;
  replyTo?: string;
  /** Message-IDs with their angle brackets. */
  inReplyTo?: string;
  references?: string[];
  headers?: Readonly<Record<string, string>>;
}

/** `answer` is written by a person; every other kind is a fixed template and says so to machines. */
export type NewLetter = Letter & { kind: string; templateVersion?: string };

export const LETTER_PURPOSE = 'letter.content';
