import type { MessageImage } from '../images/message-image';
import type { Variant } from '../languages/variant';
import type { Standing } from './rules/standing';

/** A message that went out, as its table has it. */
export interface ArchivedRow {
  id: string;
  releasedAt: Date;
  topicCode: string;
  areaIds: string[];
  /** False: it went to those who follow one thing, and is in no list. */
  forPublic: boolean;
  urgent: boolean;
  notAfter: Date | null;
  correctsId: string | null;
  threadId: string | null;
  /** What its readers follow, where that is why they got it. */
  aboutName: string | null;
  /** The partner that it is from, with the force. */
  partnerName: string | null;
  withdrawnAt: Date | null;
  removedAt: Date | null;
  over: boolean;
  removeOn: string | null;
  /** SHA-256 of its content, hex. */
  hash: string;
  subject: string;
  body: string;
  variants: Variant[];
  images: MessageImage[];
  smsText: string | null;
  corrections: { id: string; at: string; subject: string | null }[];
}

/** The words of a message in one language. */
export interface Words {
  language: string;
  name: string;
  dir: 'ltr' | 'rtl';
  subject: string;
  html: string;
  text: string;
}

/** The same as anyone may see it. Where it does not stand, `words` is empty and `notice` says why. */
export interface Archived {
  id: string;
  standing: Standing;
  notice: string | null;
  subject: string;
  words: Words[];
  /** The beginning of its text, for lists. */
  summary: string;
  releasedAt: Date;
  /** When this page last changed. */
  changedAt: Date;
  topicCode: string;
  topic: string;
  areaIds: string[];
  areas: string[];
  hash: string;
  urgent: boolean;
  /** The partner that it is from, with the force; null: the force alone. */
  partnerName: string | null;
  corrections: { id: string; at: Date; subject: string }[];
  correctsId: string | null;
}
