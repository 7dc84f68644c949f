import type { Narrowed } from '../../residents/audience/narrowing';
import type { NamedSubject } from '../../residents/interests/subject';
import type { MessageImage } from '../images/message-image';
import type { Variant } from '../languages/variant';
import { aboutOf } from './about';
import type { Message } from './message.entity';
import type { Revision } from './revision.entity';
import type { State } from './rules/life';

/** A message as the delivery needs it. `body` is Markdown, `contentHash` hex. */
export interface ForDelivery extends Narrowed {
  id: string;
  revisionId: string;
  state: State;
  urgent: boolean;
  notAfter: Date | null;
  subject: string;
  body: string;
  /** The same in other languages. */
  variants: Variant[];
  images: MessageImage[];
  /** What goes to phones; null: no texts. */
  smsText: string | null;
  /** The partner that it is from, with the force; null: the force alone. */
  partnerName: string | null;
  areaIds: string[];
  topicCode: string;
  contentHash: string;
  /** Its audience is whoever got this message; null: its areas and topic decide. */
  correctsId: string | null;
  /** Its audience is whoever follows this. Of a correction: why they got what it corrects. */
  about: NamedSubject | null;
  aboutId: string | null;
}

export function deliverable(message: Message, revision: Revision): ForDelivery {
  const { id, state, urgent, notAfter, correctsId, aboutId, partnerName } = message;
  const { subject, body, variants, images, smsText, areaIds, topicCode } = revision;
  const { drawing, leavesOutId } = revision;
  const contentHash = revision.contentHash.toString('hex');
  const said = { subject, body, variants, images, smsText, areaIds, topicCode, contentHash };
  const about = aboutOf(message);
  const standing = { id, revisionId: revision.id, state, urgent, notAfter };
  return { ...standing, correctsId, partnerName, about, aboutId, drawing, leavesOutId, ...said };
}
