import { Injectable } from '@nestjs/common';
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { Settings } from '../config/settings';
import { writingKey } from './key-ring';

const IV = 12;
const TAG = 16;

/**
 * Encrypts contact data and residents' words by column.
 * Sealed form: 1 byte length of the key id, the id, 12 bytes IV, 16 bytes tag, AES-256-GCM text.
 * `purpose` (`table.column`) is bound in, so that a value moved to another column does not open.
 */
@Injectable()
export class Vault {
  private readonly derived = new Map<string, KeyObject>();
  private indexKey: KeyObject | undefined;

  constructor(private readonly settings: Settings) {}

  seal(text: string | Buffer, purpose: string): Buffer {
    const { id } = writingKey(this.settings.DATA_KEYS);
    const iv = randomBytes(IV);
    const cipher = createCipheriv('aes-256-gcm', this.key(id, purpose), iv);
    const body = Buffer.concat([cipher.update(text), cipher.final()]);
    return Buffer.concat([
      Buffer.from([id.length]),
      Buffer.from(id),
      iv,
      cipher.getAuthTag(),
      body,
    ]);
  }

  open(sealed: Buffer, purpose: string): string {
    return this.openBytes(sealed, purpose).toString('utf8');
  }

  /** Throws when the key is unknown, or the value was changed or moved. */
  openBytes(sealed: Buffer, purpose: string): Buffer {
    const start = 1 + (sealed[0] ?? 0);
    const id = sealed.subarray(1, start).toString();
    const iv = sealed.subarray(start, start + IV);
    const tag = sealed.subarray(start + IV, start + IV + TAG);
    const decipher = createDecipheriv('aes-256-gcm', this.key(id, purpose), iv);
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(sealed.subarray(start + IV + TAG)), decipher.final()]);
  }

  /** Equal texts give equal bytes, so that a sealed column can be looked up; 32 bytes. */
  blindIndex(text: string, purpose: string): Buffer {
    this.indexKey ??= createSecretKey(writingKey(this.settings.INDEX_KEYS).key);
    return createHmac('sha256', this.indexKey).update(`${purpose}\0${text}`).digest();
  }

  /** As a key object, since bare bytes would be read in anew, at four times the cost of the cipher. */
  private key(id: string, purpose: string): KeyObject {
    const known = this.derived.get(`${id} ${purpose}`);
    if (known) return known;
    const root = this.settings.DATA_KEYS.byId.get(id);
    if (!root)
      throw new Error(`DATA_KEYS has no key ${id}: put the old key back after the first one`);
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', root, '', purpose, 32)));
    this.derived.set(`${id} ${purpose}`, key);
    return key;
  }
}
