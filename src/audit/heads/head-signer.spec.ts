import { createPublicKey, verify } from 'node:crypto';
import { keyRing } from '../../platform/security/key-ring';
import { HeadSigner } from './head-signer';
import { signedText, type Head } from './rules/head';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const signer = (keys: string) => new HeadSigner({ LINK_KEYS: keyRing(keys) });
const head: Head = {
  ...{ day: '2026-11-20', seq: 7, hash: 'ab'.repeat(32), entries: 7 },
  ...{ at: '2026-11-20T03:50:00.000Z', epoch: '0b6f4c1e-7a52-4a53-9a0c-0f4a4b0f1a11' },
};

describe('the signature of a head', () => {
  const ours = signer(`k1:${key(1)}`);
  const signed = ours.sign(head);

  it('is good for what was signed, and for nothing else', () => {
    expect(ours.check(signed)).toBe('good');
    for (const changed of [
      { seq: 8 },
      { hash: 'cd'.repeat(32) },
      { day: '2026-11-19' },
      { entries: 6 },
      { at: '2026-11-20T03:51:00.000Z' },
    ])
      expect(ours.check({ ...signed, ...changed })).toBe('bad');
  });

  it('stays good when the key is changed and the old one kept', () => {
    const later = signer(`k2:${key(2)},k1:${key(1)}`);
    expect(later.check(signed)).toBe('good');
    expect(later.sign(head).key).toBe('k2');
    expect(signer(`k2:${key(2)}`).check(signed)).toBe('unknown-key');
    expect(signer(`k1:${key(3)}`).check(signed)).toBe('bad');
  });

  it('is checked by anybody who has the public key', () => {
    const [{ id, pem }] = ours.publicKeys() as [{ id: string; pem: string }];
    const text = Buffer.from(signedText(head, id));
    const signature = Buffer.from(signed.signature, 'base64');
    expect(verify(null, text, createPublicKey(pem), signature)).toBe(true);
  });
});
