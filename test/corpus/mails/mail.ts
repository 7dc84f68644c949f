import type { AutomaticKind } from '../../../src/conversation/inbound/automatic';

/** A mail as a program writes it, and what must be read from it. */
export interface Sample {
  name: string;
  raw: Buffer;
  /** What the person wrote this time; for automatic mail only the kind counts. */
  words?: string;
  kind: AutomaticKind | null;
  /** Envelope sender; empty for the null sender. */
  envelope?: string;
}

export const WORDS = 'They were back last night about two.';
/** Quoted from our message: never read as the sender's own words. */
export const OURS = 'A man with a knife was arrested near the station.';
export const NEWS = 'Thameside Police <news@talk.example.org>';

const encode = (text: string, charset: string, bytes?: Buffer) =>
  bytes ?? Buffer.from(text, charset === 'latin1' ? 'latin1' : 'utf8');

interface Written {
  headers?: string[];
  subject?: string;
  body: string;
  type?: string;
  /** The body as bytes, where it is in an old charset. */
  bytes?: Buffer;
}

/** A whole mail with the body as given. */
export function mail({
  headers = [],
  subject = 'Re: Shed break-ins on Tansy Close',
  body,
  type = 'text/plain; charset=utf-8',
  bytes,
}: Written): Buffer {
  const head = [
    'From: Amira Field <amira.field@example.org>',
    'To: reply+abcdefgh234@talk.example.org',
    `Subject: ${subject}`,
    'Message-ID: <m1@mail.example.org>',
    'In-Reply-To: <d.1@talk.example.org>',
    'Date: Tue, 12 May 2026 09:12:00 +0100',
    'MIME-Version: 1.0',
    ...headers,
    `Content-Type: ${type}`,
  ].join('\r\n');
  const text = encode(body.replaceAll('\n', '\r\n'), 'utf8', bytes);
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), text, Buffer.from('\r\n')]);
}

/** Plain text with the same as HTML, as most programs send. */
export const both = (plain: string, html: string, headers: string[] = []): Buffer =>
  mail({
    headers,
    type: 'multipart/alternative; boundary="b1"',
    body: [
      ...['--b1', 'Content-Type: text/plain; charset=utf-8', '', plain, ''],
      ...['--b1', 'Content-Type: text/html; charset=utf-8', '', html, '', '--b1--'],
    ].join('\n'),
  });

export const html = (body: string): Buffer => mail({ body, type: 'text/html; charset=utf-8' });
