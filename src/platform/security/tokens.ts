import { Injectable } from '@nestjs/common';
import { createHmac, createSecretKey, timingSafeEqual, type KeyObject } from 'node:crypto';
import { Settings } from '../config/settings';
import { base32, fromBase32 } from './base32';
import { writingKey } from './key-ring';

export type TokenAnswer =
  { ok: true; id: string } | { ok: false; code: 'unknown-token' | 'expired-token' };

const MAC = 10;
const EXPIRY = 4;
const unknown = { ok: false, code: 'unknown-token' } as const;

/**
 * Links and reply addresses that say whose they are and prove that we made them.
 * Form: lower-case base32 of [key id length, key id, 4 bytes expiry in minutes since 1970 (0 = never), id, 10 bytes MAC].
 * Base32, since the local part of a mail address loses its case on the way. `purpose` is bound in:
 * an unsubscribe token opens nothing else.
 */
@Injectable()
export class Tokens {
  constructor(private readonly settings: Settings) {}

  mint(purpose: string, id: string, { expires }: { expires?: Date } = {}): string {
    const key = writingKey(this.settings.LINK_KEYS);
    const expiry = Buffer.alloc(EXPIRY);
    expiry.writeUInt32BE(expires ? Math.ceil(expires.getTime() / 60_000) : 0);
    const head = Buffer.concat([
      Buffer.from([key.id.length]),
      Buffer.from(key.id),
      expiry,
      pack(id),
    ]);
    return base32(Buffer.concat([head, mac(key.key, purpose, head)]));
  }

  read(purpose: string, token: string, now = new Date()): TokenAnswer {
    const bytes = fromBase32(token.toLowerCase());
    if (!bytes || bytes.length < 1 + EXPIRY + 1 + MAC) return unknown;
    const head = bytes.subarray(0, -MAC);
    const start = 1 + head[0]!;
    const key = this.settings.LINK_KEYS.byId.get(head.subarray(1, start).toString());
    if (!key || head.length <= start + EXPIRY) return unknown;
    if (!timingSafeEqual(bytes.subarray(-MAC), mac(key, purpose, head))) return unknown;
    const expiry = head.readUInt32BE(start);
    if (expiry !== 0 && expiry * 60_000 < now.getTime())
      return { ok: false, code: 'expired-token' };
    return { ok: true, id: unpack(head.subarray(start + EXPIRY)) };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A UUID takes 16 bytes, any other id its characters after a zero byte: reply addresses must stay short. */
function pack(id: string): Buffer {
  return UUID.test(id)
    ? Buffer.concat([Buffer.from([1]), Buffer.from(id.replaceAll('-', ''), 'hex')])
    : Buffer.concat([Buffer.from([0]), Buffer.from(id)]);
}

function unpack(bytes: Buffer): string {
  if (bytes[0] === 0) return bytes.subarray(1).toString();
  return bytes
    .subarray(1)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Made once for each key: with its bare bytes every MAC would cost four times as much. */
const prepared = new WeakMap<Buffer, KeyObject>();

function mac(bytes: Buffer, purpose: string, head: Buffer): Buffer {
  let key = prepared.get(bytes);
  if (!key) prepared.set(bytes, (key = createSecretKey(bytes)));
  return createHmac('sha256', key).update(`${purpose}\0`).update(head).digest().subarray(0, MAC);
}
