import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import { zipped } from './zipped';

/** A published page as it goes out, with a packed copy. */
export interface Answer {
  readonly body: Buffer;
  readonly packed: Buffer;
  /** Weak, for both copies say the same. */
  readonly etag: string;
  readonly type: string;
  /** Of a page, whose language a visitor may have chosen before. */
  readonly language?: string;
  readonly lastModified?: string;
  /** Pattern of its route, for the log. */
  readonly route: unknown;
  readonly size: number;
}

export function answerOf(request: Request, response: Response, content: string | Buffer): Answer {
  const body = Buffer.isBuffer(content) ? content : Buffer.from(content);
  const packed = zipped(body);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 27);
  const lastModified = response.getHeader('Last-Modified');
  const language = response.getHeader('Content-Language');
  return {
    ...{ body, packed, etag: `W/"${hash}"`, route: request.route as unknown },
    type: String(response.getHeader('Content-Type') ?? 'text/html; charset=utf-8'),
    ...(typeof language === 'string' && { language }),
    ...(typeof lastModified === 'string' && { lastModified }),
    size: body.length + packed.length,
  };
}

/** 200 with the page, or 304 to whoever has it (RFC 9110, 13.2.2). */
export function give(answer: Answer, seconds: number, request: Request, response: Response): void {
  // The answer that sets a visitor's cookie is theirs alone.
  const scope = response.hasHeader('Set-Cookie') ? 'private' : 'public';
  response.setHeader('Cache-Control', `${scope}, max-age=${seconds}`);
  response.setHeader('ETag', answer.etag);
  response.setHeader('Vary', answer.language ? 'Accept-Encoding, Cookie' : 'Accept-Encoding');
  if (answer.language) response.setHeader('Content-Language', answer.language);
  if (answer.lastModified) response.setHeader('Last-Modified', answer.lastModified);
  response.status(200);
  if (request.fresh) {
    response.removeHeader('Content-Type');
    return void response.status(304).end();
  }
  const packs = Boolean(request.acceptsEncodings('gzip'));
  const bytes = packs ? answer.packed : answer.body;
  response.setHeader('Content-Type', answer.type);
  if (packs) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
