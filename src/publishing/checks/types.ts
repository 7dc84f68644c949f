import type { Declaration } from './declaration';

/** `block` stops the message, `legal` sends it to legal review, `warn` is advice. */
export type Severity = 'block' | 'legal' | 'warn';

export type Outcome = 'pass' | 'legal' | 'block';

/** The part of the message that a finding is about; `cy:body` is the body in Welsh, `sms` what phones get. */
export type Where =
  'subject' | 'body' | 'sms' | `${string}:subject` | `${string}:body` | `alt:${number}`;

export interface CheckImage {
  alt: string;
  type?: string;
  licence?: string;
  consent?: boolean;
  sioApproved?: boolean;
  facesBlurred?: boolean;
  lastResortRecorded?: boolean;
  /** A date, or words such as "when located". */
  removeOn?: string;
}

/** A factual statement of the message with what it rests on. Days are YYYY-MM-DD. */
export interface CheckClaim {
  text: string;
  /** What kind of statement it is: `event`, `statistic` and so on. */
  type?: string;
  sourceType?: string;
  sourceRef?: string;
  asAt?: string;
  /** As the author wrote it. A claim of high harm is verified by a decision instead. */
  verifiedBy?: string;
  confidence?: string;
  /** The last day on which the evidence still holds. */
  expires?: string;
  /** It would do great harm if it were wrong. */
  highHarm?: boolean;
}

/** An entry of the rumour register, as the checks need it. */
export interface RegisterEntry {
  claimId: string;
  claim: string;
  /** Other wordings in which the claim goes round. */
  variants?: string[];
  status: string;
}

/** What a second opinion says: a rule of the catalogue and the words that it is about. */
export interface OpinionFinding {
  rule: string;
  quote: string;
}

/** The message in another language, by its code. `body` is Markdown. */
export interface CheckVariant {
  language: string;
  subject: string;
  body: string;
}

export interface CheckInput {
  subject: string;
  /** Markdown. */
  body: string;
  images?: CheckImage[];
  variants?: CheckVariant[];
  /** What goes to phones. */
  smsText?: string;
  declaration: Declaration;
  claims: CheckClaim[];
  /** Hosts that residents may be sent to, such as `northshire.police.uk`. Empty = not configured. */
  officialDomains: string[];
  register?: RegisterEntry[];
  /** The day of the check, YYYY-MM-DD. Nothing else tells the checks what day it is. */
  asOf: string;
  /** The message makes a claim that would do great harm if wrong. */
  highHarm?: boolean;
  /** What a second opinion found in these words. It can only add. */
  secondOpinion?: readonly OpinionFinding[];
}

/** `start` and `end` are UTF-16 offsets into the source text of the part named by `where`. */
export interface Finding {
  rule: string;
  severity: Severity;
  where: Where;
  start: number;
  end: number;
  quote: string;
  basis: string;
  advice: string;
  /** Found by the second opinion alone. */
  secondOpinion?: true;
}

export interface CheckResult {
  rulesVersion: string;
  outcome: Outcome;
  findings: Finding[];
}
