import type { MessageImage } from '../../images/message-image';
import type { Variant } from '../../languages/variant';
import type { MailForce } from './mail-force';

/** What is the same for everybody who gets the message. */
export interface MailContent {
  messageId: string;
  subject: string;
  /** Markdown. */
  body: string;
  /** Of subject and body; English when left out. */
  language?: string;
  /** The same in other languages. */
  variants?: readonly Variant[];
  /** What `![words](image:id)` in a body stands for. */
  images?: readonly MessageImage[];
  /** Names of the areas that the message is for. */
  areas: readonly string[];
  topic: string;
  /** Its code, by which other languages name it. */
  topicCode?: string;
  /** What its readers follow, where that is why they get it. */
  about?: string;
  /** The partner that it is from, with the force. */
  partnerName?: string | null;
  force: MailForce;
  /** Address of the public site, without a slash at the end. */
  publicUrl: string;
  /** Hexadecimal; left out of a preview, whose content is not settled. */
  contentHash?: string;
}

/** What differs for each recipient. A preview puts stand-ins here. */
export interface MailLinks {
  unsubscribeUrl: string;
  preferencesUrl: string;
  /** Where it is rated: followed by `/yes` or `/no`. */
  ratingUrl: string;
}

export interface ComposedMail {
  subject: string;
  html: string;
  text: string;
  /** For the header Content-Language. */
  languages: readonly string[];
}
