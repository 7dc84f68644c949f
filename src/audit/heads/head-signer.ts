import { Inject, Injectable } from '@nestjs/common';
import {
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { Settings } from '../../platform/config/settings';
import { signedText, type Head, type SignedHead } from './rules/head';
import type { SignatureState } from './rules/misfit';

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs heads with a key of their own that comes from LINK_KEYS; who has the public key can check and not forge. */
@Injectable()
export class HeadSigner {
  private readonly pairs = new Map<string, KeyObject>();

  constructor(@Inject(Settings) private readonly settings: Pick<Settings, 'LINK_KEYS'>) {}

  sign(head: Head): SignedHead {
    const key = this.settings.LINK_KEYS.first;
    const signature = sign(null, Buffer.from(signedText(head, key)), this.privateKey(key)!);
    return { ...head, key, signature: signature.toString('base64') };
  }

  check({ key, signature, ...head }: SignedHead): SignatureState {
    const privateKey = this.privateKey(key);
    if (!privateKey) return 'unknown-key';
    const text = Buffer.from(signedText(head, key));
    const good = verify(null, text, createPublicKey(privateKey), Buffer.from(signature, 'base64'));
    return good ? 'good' : 'bad';
  }

  /** For the auditor: the public keys by their ids, PEM. */
  publicKeys(): { id: string; pem: string }[] {
    return [...this.settings.LINK_KEYS.byId.keys()].map((id) => ({
      id,
      pem: createPublicKey(this.privateKey(id)!).export({ type: 'spki', format: 'pem' }) as string,
    }));
  }

  private privateKey(id: string): KeyObject | undefined {
    const known = this.pairs.get(id);
    const ours = this.settings.LINK_KEYS.byId.get(id);
    if (known || !ours) return known;
    const seed = Buffer.from(hkdfSync('sha256', ours, '', 'wardline audit heads', 32));
    const der = Buffer.concat([PKCS8, seed]);
    const made = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    this.pairs.set(id, made);
    return made;
  }
}
