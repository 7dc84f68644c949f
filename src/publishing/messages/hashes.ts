import { createHash } from 'node:crypto';
import { canonical } from '../../platform/http/canonical';
import type { Drawn } from '../../residents/audience/rules/drawn';
import type { NamedSubject } from '../../residents/interests/subject';
import type { CheckClaim } from '../checks/types';
import type { Declaration } from '../checks/declaration';
import type { MessageImage } from '../images/message-image';
import { inOrder, type Variant } from '../languages/variant';
import type { FilledTemplate } from '../templates/filled-template';
import type { forceWords } from './render/mail-force';
import {
  IMAGE_TEMPLATE,
  LANGUAGE_TEMPLATE,
  MAIL_TEMPLATE,
  PARTNER_TEMPLATE,
  TEXT_TEMPLATE,
} from './render/template-versions';

/** What a revision holds, as the editor gave it. */
export interface Content {
  subject: string;
  body: string;
  declaration: Declaration;
  claims: readonly CheckClaim[];
  urgent: boolean;
  /** Condition in words; null or missing: it is not held. */
  holdUntil?: string | null;
  variants?: readonly Variant[];
  images?: readonly MessageImage[];
  template?: FilledTemplate | null;
  /** What goes to phones, whose owners are its audience too; null or missing: no texts. */
  smsText?: string | null;
  /** The partner in whose name it goes out with the force's; null or missing: the force alone. */
  partnerName?: string | null;
  /** The force's own words around it, by language: its name, its site, where it is and how else to reach it. */
  force?: ReturnType<typeof forceWords>;
}

/** Who allowed a small audience, and why. */
export interface AllowedBy {
  staffId: string;
  reason: string;
}

/** Who a revision is for: everybody who chose this topic in one of these areas, by this channel. */
export interface AudienceRule {
  topicCode: string;
  areaIds: readonly string[];
  /** Of them only who has a place in this ground. */
  drawing?: Drawn | null;
  /** Without whoever got this message. */
  leavesOutId?: string | null;
  /** Somebody allowed it to be small. */
  allowedBy?: AllowedBy | null;
  /** Instead: everybody who got this message. */
  recipientsOf?: string | null;
  /** Instead: everybody who follows this. Its name stands in every mail. */
  followersOf?: NamedSubject | null;
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest();

/** Over all that a resident gets (with the version of the mail template) and all that the author declared. */
export function contentHash(content: Content): Buffer {
  const { subject, body, declaration, claims, urgent, holdUntil, force } = content;
  const template = MAIL_TEMPLATE;
  const held = holdUntil ? { holdUntil } : {};
  const more = { ...held, ...partsOf(content), ...(force && { force }) };
  return sha256(canonical({ subject, body, declaration, claims, urgent, template, ...more }));
}

/** What most messages do not have. Left out then, so that a hash from before there was any stays what it was. */
function partsOf({ variants = [], images = [], template, smsText, partnerName }: Content) {
  return {
    ...(variants.length > 0 && { variants: inOrder(variants), languages: LANGUAGE_TEMPLATE }),
    ...(images.length > 0 && { images, pictures: IMAGE_TEMPLATE }),
    ...(template && { began: template }),
    ...(smsText && { smsText, texts: TEXT_TEMPLATE }),
    ...(partnerName && { from: partnerName, partners: PARTNER_TEMPLATE }),
  };
}

/** The order in which areas were ticked does not matter. */
export function audienceHash(audience: AudienceRule): Buffer {
  const { topicCode, areaIds, recipientsOf, followersOf } = audience;
  if (recipientsOf) {
    const why = followersOf ? { followersOf } : {};
    return sha256(canonical({ recipientsOf, channel: 'email', ...why }));
  }
  const about = followersOf ? { followersOf } : {};
  const rule = {
    topicCode,
    areaIds: [...areaIds].sort(),
    channel: 'email',
    ...about,
    ...narrowed(audience),
  };
  return sha256(canonical(rule));
}

/** Left out where there is none, so that a hash from before there was any stays what it was. */
function narrowed({ drawing, leavesOutId, allowedBy }: AudienceRule) {
  return {
    ...(drawing && { drawing: { ...drawing, wholeIds: [...drawing.wholeIds].sort() } }),
    ...(leavesOutId && { leavesOut: leavesOutId }),
    ...(allowedBy && { smallBy: { staffId: allowedBy.staffId, reason: allowedBy.reason } }),
  };
}

/** What an approval is over: content, audience and the results of the checks. */
export function approvalHash(content: Buffer, audience: Buffer, results: Buffer): Buffer {
  return sha256(Buffer.concat([content, audience, results]));
}
