/**
 * What became of one mail at the force's relay.
 * accepted: a 2xx after the body, no more. retry: a 4xx, or the connection failed before the whole
 * body was out. failed: a 5xx. unknown: lost after the body; it may have been taken, so it is never
 * blindly sent again. `text` is the relay's own words: personal data, for sealing, never for logs.
 */
export interface RelayOutcome {
  state: 'accepted' | 'retry' | 'failed' | 'unknown';
  smtpCode?: number;
  enhancedCode?: string;
  text?: string;
  /** With `retry`: no conversation began, so it says nothing of this mail. */
  away?: true;
}

export interface Outgoing {
  /** Return path; empty for the null sender. */
  from: string;
  to: string;
  /** Whole message, lines ended by CRLF; as a string it has one byte a character, which is how it is written. */
  raw: Buffer | string;
  /**
   * true: goes before all that wait for a connection: a letter somebody waits for, an urgent message.
   * `of bulk`: only before bulk mail, as a correction does.
   */
  ahead?: boolean | 'of bulk';
}
