import { generateKeyPairSync, type KeyObject } from 'node:crypto';

export type DkimKind = 'rsa' | 'ed25519';

interface Asked {
  readonly kind: DkimKind;
  readonly domain: string;
  readonly today: Date;
  /** The kind and month unless named. */
  readonly selector?: string;
}

/** A DNS string holds at most 255 bytes; a longer text stands in several. */
const STRING = 255;

/** A new key as DKIM_KEYS takes it, and the record that verifiers look for. */
export function newDkimKey({ kind, domain, today, selector }: Asked) {
  const { privateKey, publicKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ed25519');
  const name = selector ?? `${kind}-${today.toISOString().slice(0, 7)}`;
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const text = `v=DKIM1; k=${kind}; p=${publicPart(kind, publicKey)}`;
  const strings = text.match(new RegExp(`.{1,${STRING}}`, 'g'))!.map((part) => `"${part}"`);
  return {
    setting: `${name}:${secret}`,
    text,
    record: `${name}._domainkey.${domain}. IN TXT ${strings.join(' ')}`,
  };
}

/** RSA: SubjectPublicKeyInfo (RFC 6376, 3.6.1). Ed25519: the bare 32 bytes (RFC 8463, 4). */
function publicPart(kind: DkimKind, key: KeyObject): string {
  const bytes = key.export({ format: 'der', type: 'spki' });
  return (kind === 'rsa' ? bytes : bytes.subarray(-32)).toString('base64');
}
