import type { CheckClaim } from '../checks/types';
import type { Declaration } from '../checks/declaration';
import type { ImageInput } from '../images/message-image';
import type { Variant } from '../languages/variant';
import type { FilledTemplate } from '../templates/filled-template';

/** A message as an editor gives it. A draft may be unfinished: empty words, no topic, no areas. */
export interface MessageInput {
  topicCode: string;
  areaIds: string[];
  subject: string;
  /** Markdown. */
  body: string;
  declaration: Declaration;
  claims: CheckClaim[];
  /** Goes ahead of all bulk mail. */
  urgent: boolean;
  /** Null: as soon as it is approved. */
  releaseAt: Date | null;
  notAfter: Date | null;
  /** A condition in words that a supervisor confirms before the release, for example `arrest confirmed`. */
  holdUntil?: string | null;
  /** The same message in other languages. */
  variants?: Variant[];
  /** Pictures, each placed in a body by `![words](image:id)`. */
  images?: ImageInput[];
  template?: FilledTemplate | null;
  /** What goes to phones; null or left out: no texts. */
  smsText?: string | null;
}
