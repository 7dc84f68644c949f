import { Injectable } from '@nestjs/common';
import { hash, sign } from 'node:crypto';
import { Settings } from '../../config/settings';
import type { DkimKey } from './dkim-keys';
import {
  coveredFields,
  fieldsOf,
  folded,
  namesOf,
  relaxedBody,
  relaxedField,
} from './rules/canonical';

const END_OF_HEAD = '\r\n\r\n';

/** Signs mails with every key that DKIM_KEYS names: RFC 6376, and RFC 8463 for Ed25519. */
@Injectable()
export class DkimSigner {
  constructor(private readonly settings: Settings) {}

  get signs(): boolean {
    return this.settings.DKIM_KEYS.length > 0;
  }

  /** The mail with a signature by each key before it, one byte a character. RSA takes most of a millisecond, so it is done beside this thread. */
  async signed(raw: Buffer | string, now = new Date()): Promise<string> {
    const text = typeof raw === 'string' ? raw : raw.toString('latin1');
    const end = text.indexOf(END_OF_HEAD);
    const fields = coveredFields(fieldsOf(text.slice(0, end)));
    const bodyHash = hash(
      'sha256',
      Buffer.from(relaxedBody(text.slice(end + END_OF_HEAD.length)), 'latin1'),
      'base64',
    );
    const covered = fields.map((field) => `${relaxedField(field)}\r\n`).join('');
    const asked = { names: namesOf(fields), bodyHash, covered, at: Math.floor(+now / 1000) };
    const heads = await Promise.all(this.settings.DKIM_KEYS.map((key) => this.head(key, asked)));
    return heads.join('') + text;
  }

  private async head(
    { selector, kind, key }: DkimKey,
    {
      names,
      bodyHash,
      covered,
      at,
    }: Record<'names' | 'bodyHash' | 'covered', string> & { at: number },
  ): Promise<string> {
    const tags =
      ` v=1; a=${kind}-sha256; c=relaxed/relaxed; d=${this.settings.MAIL_DOMAIN}; s=${selector};\r\n` +
      ` t=${at}; h=${names.split(':').join(':\r\n  ')};\r\n bh=${bodyHash};\r\n b=`;
    const own = relaxedField({ name: 'DKIM-Signature', value: tags });
    const data = Buffer.from(covered + own, 'latin1');
    const signature = await signatureOf(kind, key, data);
    return `DKIM-Signature:${tags}${folded(signature.toString('base64'))}\r\n`;
  }
}

/** Ed25519 signs the hash itself (RFC 8463, 3). */
function signatureOf(kind: DkimKey['kind'], key: DkimKey['key'], data: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, signature: Buffer) =>
      error ? reject(error) : resolve(signature);
    if (kind === 'rsa') sign('sha256', data, key, done);
    else sign(null, hash('sha256', data, 'buffer'), key, done);
  });
}
