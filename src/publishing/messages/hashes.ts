import { createHash } from 'node:crypto';
import { canonical } from '../../platform/http/canonical';
import type { CheckClaim } from '../checks/types';
import type { Declaration } from '../checks/declaration';
import { MAIL_TEMPLATE } from './render/compose-mail';

/** What a revision holds, as the editor gave it. */
export interface Content {
  subject: string;
  body: string;
  declaration: Declaration;
  claims: readonly CheckClaim[];
  urgent: boolean;
  /** Condition in words; null or missing: it is not held. */
  holdUntil?: string | null;
}

/** Who a revision is for: everybody who chose this topic in one of these areas, by this channel. */
export interface AudienceRule {
  topicCode: string;
  areaIds: readonly string[];
  /** Instead: everybody who got this message. */
  recipientsOf?: string | null;
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest();

/** Over all that a resident gets (with the version of the mail template) and all that the author declared. */
export function contentHash(content: Content): Buffer {
  const { subject, body, declaration, claims, urgent, holdUntil } = content;
  const template = MAIL_TEMPLATE;
  const held = holdUntil ? { holdUntil } : {};
  return sha256(canonical({ subject, body, declaration, claims, urgent, template, ...held }));
}

/** The order in which areas were ticked does not matter. */
export function audienceHash({ topicCode, areaIds, recipientsOf }: AudienceRule): Buffer {
  if (recipientsOf) return sha256(canonical({ recipientsOf, channel: 'email' }));
  return sha256(canonical({ topicCode, areaIds: [...areaIds].sort(), channel: 'email' }));
}

/** What an approval is over: content, audience and the results of the checks. */
export function approvalHash(content: Buffer, audience: Buffer, results: Buffer): Buffer {
  return sha256(Buffer.concat([content, audience, results]));
}
