import { generateKeyPairSync } from 'node:crypto';
import { dkimSign } from 'mailauth';
import type { Records } from '../support/name-server';

const SELECTOR = 'one';

/** A key of example.org, published in `records`; PEM. */
export function publishedKey(records: Records): string {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  records.set(`${SELECTOR}._domainkey.example.org`, [`v=DKIM1; k=rsa; p=${key}`]);
  records.set('_dmarc.example.org', ['v=DMARC1; p=reject']);
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The mail with a signature of example.org. */
export async function signedMail(raw: Buffer, privateKey: string): Promise<Buffer> {
  const key = { signingDomain: 'example.org', selector: SELECTOR, privateKey };
  const { signatures } = await dkimSign(raw, {
    ...{ canonicalization: 'relaxed/relaxed', ...key },
    signatureData: [key],
  });
  return Buffer.concat([Buffer.from(signatures), raw]);
}
