import { Secret, TOTP } from 'otpauth';

/** What every app makes of a QR code without asking: RFC 6238 with SHA-1, six digits, 30 seconds. */
const kind = { algorithm: 'SHA1', digits: 6, period: 30 };
/** Steps before and after now whose code is taken: a phone's clock may be half a minute off. */
const DRIFT = 1;

/** A fresh secret of 160 bits, in base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The number of the 30 seconds whose code this is, if that is now or next to it; else null. `at`: milliseconds since 1970. */
export function stepOfCode(secret: string, code: string, at: number): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const totp = new TOTP({ ...kind, secret: Secret.fromBase32(secret) });
  const drift = totp.validate({ token: code, timestamp: at, window: DRIFT });
  return drift === null ? null : totp.counter({ timestamp: at }) + drift;
}

/** What the QR code says to an app. */
export const addressOfSecret = (secret: string, issuer: string, label: string): string =>
  new TOTP({ ...kind, issuer, label, secret: Secret.fromBase32(secret) }).toString();

/** As a person types it into an app: in fours. */
export const inFours = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');
