import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** A key that signs, and the name under which its public half stands in the DNS. */
export interface DkimKey {
  readonly selector: string;
  readonly kind: 'rsa' | 'ed25519';
  readonly key: KeyObject;
}

/**
 * Reads `selector:file` or `selector:base64 of PKCS #8`. The first of each kind signs, so a new key is put before
 * the old one once its record stands. Throws with a plain reason.
 */
export function dkimKeys(entries: readonly string[]): DkimKey[] {
  const keys = entries.map(dkimKey);
  return (['rsa', 'ed25519'] as const).flatMap(
    (kind) => keys.find((key) => key.kind === kind) ?? [],
  );
}

function dkimKey(entry: string): DkimKey {
  const [, selector, where] = /^([a-z0-9-]{1,63}):(.+)$/.exec(entry) ?? [];
  if (!selector || !where) throw new Error('is not selector:file or selector:base64');
  const key = privateKey(selector, where);
  const kind = key.asymmetricKeyType;
  if (kind !== 'rsa' && kind !== 'ed25519')
    throw new Error(`key ${selector} is neither RSA nor Ed25519`);
  // RFC 8301: verifiers need not take less than 1024 and signers should have 2048
  if (kind === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
    throw new Error(`key ${selector} has fewer than 2048 bits`);
  return { selector, kind, key };
}

function privateKey(selector: string, where: string): KeyObject {
  try {
    return /^[./]/.test(where)
      ? createPrivateKey(readFileSync(where))
      : createPrivateKey({ key: Buffer.from(where, 'base64'), format: 'der', type: 'pkcs8' });
  } catch {
    throw new Error(`key ${selector} cannot be read`);
  }
}
