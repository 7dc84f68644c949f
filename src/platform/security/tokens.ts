import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { Settings } from '../config/settings';
import { base32, fromBase32 } from './base32';
import { Hmac } from './hmac';
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
    const packed = pack(id);
    const start = 1 + key.id.length;
    const length = start + EXPIRY + packed.length;
    const bytes = Buffer.allocUnsafe(length + MAC);
    bytes[0] = key.id.length;
    bytes.write(key.id, 1, 'latin1');
    bytes.writeUInt32BE(expires ? Math.ceil(expires.getTime() / 60_000) : 0, start);
    packed.copy(bytes, start + EXPIRY);
    bytes.write(mac(key.key, purpose, bytes.subarray(0, length)), length, 'latin1');
    return base32(bytes);
  }

  read(purpose: string, token: string, now = new Date()): TokenAnswer {
    const bytes = fromBase32(token.toLowerCase());
    if (!bytes || bytes.length < 1 + EXPIRY + 1 + MAC) return unknown;
    const head = bytes.subarray(0, -MAC);
    const start = 1 + head[0]!;
    const key = this.settings.LINK_KEYS.byId.get(head.subarray(1, start).toString());
    if (!key || head.length <= start + EXPIRY) return unknown;
    const right = Buffer.from(mac(key, purpose, head), 'latin1');
    if (!timingSafeEqual(bytes.subarray(-MAC), right)) return unknown;
    const expiry = head.readUInt32BE(start);
    if (expiry !== 0 && expiry * 60_000 < now.getTime())
      return { ok: false, code: 'expired-token' };
    return { ok: true, id: unpack(head.subarray(start + EXPIRY)) };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A UUID takes 16 bytes, any other id its characters after a zero byte: reply addresses must stay short. */
const pack = (id: string): Buffer =>
  UUID.test(id) ? Buffer.from(`01${id.replaceAll('-', '')}`, 'hex') : Buffer.from(`\0${id}`);

function unpack(bytes: Buffer): string {
  if (bytes[0] === 0) return bytes.subarray(1).toString();
  return bytes
    .subarray(1)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Made once for each key. */
const prepared = new WeakMap<Buffer, Hmac>();

/** MAC bytes, one a character. */
function mac(key: Buffer, purpose: string, head: Buffer): string {
  let hmac = prepared.get(key);
  if (!hmac) prepared.set(key, (hmac = new Hmac(key)));
  return hmac.of(purpose, head).slice(0, MAC);
}
