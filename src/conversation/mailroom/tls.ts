import { readFileSync } from 'node:fs';
import type { Settings } from '../../platform/config/settings';
import { selfSigned } from '../../platform/security/self-signed';

/** What STARTTLS is spoken with. Throws at the start where the files cannot be read or do not belong together. */
export function tlsOptions({ MAILROOM_TLS_CERT, MAILROOM_TLS_KEY, MAIL_DOMAIN }: Settings) {
  if ((MAILROOM_TLS_CERT === '') !== (MAILROOM_TLS_KEY === ''))
    throw new Error('Set both MAILROOM_TLS_CERT and MAILROOM_TLS_KEY, or neither.');
  const pair =
    MAILROOM_TLS_CERT === ''
      ? selfSigned(MAIL_DOMAIN)
      : { cert: readFileSync(MAILROOM_TLS_CERT), key: readFileSync(MAILROOM_TLS_KEY) };
  return { ...pair, minVersion: 'TLSv1.2' as const };
}
