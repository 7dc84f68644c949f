import type { Payload, PayloadCodec } from '@temporalio/common';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { temporal } from '@temporalio/proto';
import { writingKey, type KeyRing } from '../security/key-ring';

const ENCODING = Buffer.from('binary/encrypted');
const PURPOSE = 'temporal.payload';
const IV = 12;
const TAG = 16;
const { Payload: Wire } = temporal.api.common.v1;

/**
 * Encrypts every payload of a history: inputs, results, failures. Histories carry ids only; this is the second line.
 * Form: metadata `encoding` and `key` (id of the key); data = 12 bytes IV, 16 bytes tag, AES-256-GCM of the whole
 * payload. The first of DATA_KEYS writes and all of them read, so a key stays until the histories it wrote are gone.
 */
export class AesPayloadCodec implements PayloadCodec {
  private readonly derived: ReadonlyMap<string, Buffer>;
  private readonly writes: string;

  constructor(ring: KeyRing) {
    this.writes = writingKey(ring).id;
    this.derived = new Map(
      [...ring.byId].map(([id, root]) => [
        id,
        Buffer.from(hkdfSync('sha256', root, '', PURPOSE, 32)),
      ]),
    );
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.seal(payload)));
  }

  /** Rejects when a key is missing or a payload was changed. */
  decode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve().then(() => payloads.map((payload) => this.open(payload)));
  }

  private seal(payload: Payload): Payload {
    const iv = randomBytes(IV);
    const id = Buffer.from(this.writes);
    const cipher = createCipheriv('aes-256-gcm', this.key(this.writes), iv).setAAD(id);
    const body = Buffer.concat([cipher.update(Wire.encode(payload).finish()), cipher.final()]);
    return {
      metadata: { encoding: ENCODING, key: id },
      data: Buffer.concat([iv, cipher.getAuthTag(), body]),
    };
  }

  /** A payload that we did not seal (the server's own, an older history) passes as it is. */
  private open(payload: Payload): Payload {
    const { encoding, key } = payload.metadata ?? {};
    if (!encoding || !key || !ENCODING.equals(encoding)) return payload;
    const data = Buffer.from(payload.data ?? []);
    const decipher = createDecipheriv(
      'aes-256-gcm',
      this.key(Buffer.from(key).toString()),
      data.subarray(0, IV),
    ).setAAD(Buffer.from(key));
    decipher.setAuthTag(data.subarray(IV, IV + TAG));
    return Wire.decode(Buffer.concat([decipher.update(data.subarray(IV + TAG)), decipher.final()]));
  }

  private key(id: string): Buffer {
    const key = this.derived.get(id);
    if (!key)
      throw new Error(`DATA_KEYS has no key ${id}: put the old key back after the first one`);
    return key;
  }
}
