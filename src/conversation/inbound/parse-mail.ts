import { fileTypeFromBuffer } from 'file-type';
import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from 'mailparser';
import { automaticKind, type AutomaticKind } from './automatic';
import { headOnly, tooDeep } from './limits';
import { oneLine, messageIds, soften } from './clean';
import { htmlToPlain } from './html-text';
import { parserOptions } from './parser-options';
import { visible } from './visible-text';
import { changedSubject } from './subject';

export interface InboundAttachment {
  name: string;
  type: string;
  /** Bytes after decoding. */
  size: number;
  /** By its first bytes; undefined when they say nothing. Name and type above are the sender's claims. */
  realType: string | undefined;
}

/** Attachments looked at in one mail. More are kept in the original alone. */
export const MOST_ATTACHMENTS = 50;
/** Bytes of an attachment that are looked at to tell what it is. */
const FIRST_BYTES = 4_100;

/** A mail as the conversation needs it. Every header is one line, free of control characters. */
export interface InboundMail {
  /** In angle brackets; null when missing or malformed. */
  messageId: string | null;
  inReplyTo: string | null;
  references: string[];
  /** Address in the From header, lower case; empty when there is none. A claim, not a proof. */
  from: string;
  to: string[];
  subject: string;
  /** As the sender claims; null when missing or unreadable. */
  date: Date | null;
  /** All that the person's mail says, quotes and signature included. */
  text: string;
  /** What they wrote this time. The whole text where nothing would be left. */
  visibleText: string;
  /** What triage reads: the visible text, doubtful signatures, and the subject when it is the sender's own. */
  triageText: string;
  isAutomatic: AutomaticKind | null;
  attachments: InboundAttachment[];
  /** Built beyond the limits or broken, so only its head and its plain words were read. */
  beyondLimits: boolean;
}

export interface Envelope {
  /** Envelope sender; empty for the null return path. */
  envelopeFrom?: string;
  /** Subject of the mail that this answers, where known: a changed one is the sender's own words. */
  originalSubject?: string;
  /** Domain of our own addresses: a mail that says it is from there is ours, come back. */
  ourDomain?: string;
}

/** Characters of text kept. Longer mails are cut at the end, and the original is stored apart. */
const MOST_TEXT = 500_000;

const addresses = (field: AddressObject | AddressObject[] | undefined): string[] =>
  [field ?? []]
    .flat()
    .flatMap((one) => one.value)
    .flatMap((one) => [one, ...(one.group ?? [])])
    .flatMap((one) => (one.address ? [oneLine(one.address, 320).toLowerCase()] : []));

function textOf(mail: ParsedMail): string {
  const plain = soften(mail.text ?? '').trim();
  const html = typeof mail.html === 'string' ? soften(htmlToPlain(mail.html)).trim() : '';
  // Some programs send a stub as plain text and the words only as HTML.
  const best = html.length > 2 * plain.length + 20 ? html : plain || html;
  return best.slice(0, MOST_TEXT);
}

/** What an attachment is. Its bytes are not unpacked, only their beginning is looked at. */
async function describe(one: Attachment): Promise<InboundAttachment> {
  const first = one.content.subarray(0, FIRST_BYTES);
  const real = await fileTypeFromBuffer(first).catch(() => undefined);
  return {
    name: oneLine(one.filename ?? '', 200),
    type: oneLine(one.contentType, 127).toLowerCase(),
    size: one.size,
    realType: real?.mime,
  };
}

/** Null for a mail that cannot be taken apart, or has a part of no type, whose words would be taken for a file. */
async function takenApart(raw: Buffer): Promise<ParsedMail | null> {
  const mail = await simpleParser(raw, parserOptions).catch(() => null);
  const sound = ({ contentType, content }: Partial<Attachment>) =>
    typeof contentType === 'string' && Buffer.isBuffer(content);
  return mail?.attachments.every(sound) ? mail : null;
}

/** Reads a raw mail. Never throws for what a stranger may send; the size limit is the SMTP server's. */
export async function parseInbound(raw: Buffer, envelope: Envelope = {}): Promise<InboundMail> {
  const whole = tooDeep(raw) ? null : await takenApart(raw);
  const beyondLimits = whole === null;
  const mail = whole ?? (await simpleParser(headOnly(raw), parserOptions));
  const text = textOf(mail);
  const subject = oneLine(mail.subject ?? '', 998);
  const { visibleText, doubtful } = visible(text);
  const own = changedSubject(subject, envelope.originalSubject);
  const from = addresses(mail.from)[0] ?? '';
  const attachments = await Promise.all(mail.attachments.slice(0, MOST_ATTACHMENTS).map(describe));
  return {
    messageId: messageIds(mail.messageId)[0] ?? null,
    inReplyTo: messageIds(mail.inReplyTo)[0] ?? null,
    references: messageIds(mail.references),
    from,
    to: addresses(mail.to),
    subject,
    date: mail.date && !Number.isNaN(mail.date.getTime()) ? mail.date : null,
    text,
    visibleText,
    triageText: [own, visibleText, doubtful].filter(Boolean).join('\n'),
    isAutomatic: automaticKind({
      headers: mail.headers,
      subject,
      from,
      ...{ envelopeFrom: envelope.envelopeFrom, ourDomain: envelope.ourDomain },
    }),
    attachments,
    beyondLimits,
  };
}
