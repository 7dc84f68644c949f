import { randomBytes } from 'node:crypto';
import { base32 } from '../../../platform/security/base32';

/** How many one gets at a time. */
export const RECOVERY_CODES = 10;

/** Twelve letters, 60 bits, in fours: `abcd-efgh-ijkl`. */
export const newRecoveryCode = (): string =>
  (base32(randomBytes(8)).slice(0, 12).match(/.{4}/g) ?? []).join('-');

/**
 * The code that somebody meant, without dashes, or null where it is none. Our letters have neither 0 nor 1, so that
 * these can only be o and l.
 */
export function recoveryCodeOf(typed: string): string | null {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('0', 'o').replaceAll('1', 'l');
  return /^[a-z2-7]{12}$/.test(plain) ? plain : null;
}
