import { createHash } from 'node:crypto';
import type { Position } from '../../places/boundaries/rules/shape';

/** What somebody wrote in one of our forms. */
export interface WrittenForm {
  /** Their own words: what triage reads. */
  readonly words: string;
  /** With what else they filled in: what is kept and shown. */
  readonly text: string;
  readonly subject: string;
  /** Their address where a code has just proved it; else empty. */
  readonly from: string;
  readonly picture: Buffer | null;
  /** The place, to 100 m. */
  readonly at?: Position | null;
}

/**
 * Known by the form's request id and by what it says: a double submit is one, and other words under the same id are
 * never taken for it. Angle brackets included.
 */
export function formMessageId(form: WrittenForm, requestId: string, domain: string): string {
  const hash = createHash('sha256').update(`${form.text}\0`);
  if (form.picture) hash.update(form.picture);
  if (form.at) hash.update(`\0${form.at.join()}`);
  return `<form.${requestId}.${hash.digest('hex').slice(0, 16)}@${domain}>`;
}

/** The form as a mail, so that all that is done to mails, pictures above all, is done to it as well. */
export function formMail(form: WrittenForm, messageId: string, at: Date): Buffer {
  const boundary = `form-${createHash('sha256').update(messageId).digest('hex').slice(0, 24)}`;
  const words = part('text/plain; charset=utf-8', Buffer.from(form.text));
  const picture = form.picture && part('application/octet-stream', form.picture, 'attachment');
  const lines = [
    `Message-ID: ${messageId}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Subject: ${form.subject}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    ...[words, ...(picture ? [picture] : [])].flatMap((one) => [`--${boundary}`, ...one]),
    `--${boundary}--`,
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

const part = (type: string, bytes: Buffer, disposition = 'inline') => [
  `Content-Type: ${type}`,
  `Content-Disposition: ${disposition}`,
  'Content-Transfer-Encoding: base64',
  '',
  bytes.toString('base64').replace(/.{76}/g, '$&\r\n'),
];
