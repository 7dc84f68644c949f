/** Builders of the mails that servers write: the shape is theirs, people and hosts are invented. */
export const lines = (...text: string[]): string => text.join('\r\n') + '\r\n';

/** Our own mail, as bounces give it back: its words must never be read as a reason. */
export const ours = lines(
  'From: Northshire Police <news@talk.example.org>',
  'To: amira.okafor@mail.example.org',
  'Subject: Fraud: "your mailbox is full"',
  'List-Unsubscribe: <https://talk.example.org/unsubscribe/abc>',
  '',
  'Fraudsters write that your mailbox is full or your account is disabled,',
  'and that 550 5.1.1 user unknown is the reason. Do not click.',
);

export const TO = 'amira.okafor@mail.example.org';

interface Dsn {
  from: string;
  subject: string;
  text: string[];
  status: string[];
  headers?: string[];
  statusType?: string;
}

/** A report of RFC 3464: words, fields, our mail. */
export function dsn({ from, subject, text, status, headers = [], statusType }: Dsn): string {
  return lines(
    'Return-Path: <>',
    `From: ${from}`,
    `Subject: ${subject}`,
    ...headers,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="B_8A1.1747040000/mx.example.net"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--B_8A1.1747040000/mx.example.net',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    ...text,
    '',
    '--B_8A1.1747040000/mx.example.net',
    'Content-Description: Delivery report',
    `Content-Type: ${statusType ?? 'message/delivery-status'}`,
    '',
    'Reporting-MTA: dns; mx.example.net',
    'Arrival-Date: Tue, 12 May 2026 10:00:00 +0100 (BST)',
    '',
    ...status,
    '',
    '--B_8A1.1747040000/mx.example.net',
    'Content-Type: message/rfc822',
    '',
    ours,
    '--B_8A1.1747040000/mx.example.net--',
  );
}

/** A bounce in plain words. */
export const notice = (headers: string[], ...text: string[]): string =>
  lines('Return-Path: <>', ...headers, '', ...text);

/** A complaint of RFC 5965 with our mail inside, its head given. */
export const complaint = (type: string, ourHead: string[]): string =>
  lines(
    'From: <staff@provider.example.net>',
    'Subject: FW: Bike marking on Saturday',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=feedback-report; boundary="part1_13d.2e68ed54"',
    '',
    '--part1_13d.2e68ed54',
    'Content-Type: text/plain; charset="US-ASCII"',
    '',
    'This is an email abuse report for an email message received from 192.0.2.2.',
    '',
    '--part1_13d.2e68ed54',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: SomeGenerator/1.0',
    'Version: 1',
    'Source-IP: 192.0.2.2',
    '',
    '--part1_13d.2e68ed54',
    'Content-Type: message/rfc822',
    '',
    ...ourHead,
    'Subject: Bike marking on Saturday',
    '',
    'Bring your bike.',
    '--part1_13d.2e68ed54--',
  );
