import type { Outlines } from '../../places/drawings/rules/drawing';
import type { CheckClaim } from '../checks/types';
import type { Declaration } from '../checks/declaration';
import type { ImageInput } from '../images/message-image';
import type { Variant } from '../languages/variant';
import type { FilledTemplate } from '../templates/filled-template';

/** A message as an editor gives it. A draft may be unfinished: empty words, no topic, no areas. */
export interface MessageInput {
  topicCode: string;
  /** Of no account where there is a drawing: the wards that it touches stand in their place. */
  areaIds: string[];
  /** Ground drawn on the map: only who has a place there. */
  drawing?: Outlines | null;
  /** Not who got this message. */
  leavesOutId?: string | null;
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
