import { randomInt } from 'node:crypto';

/** Without those that look or sound alike on the telephone. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A number of eight characters for an unforeseen error, to say to us and to find in the log. */
export function incidentId(): string {
  return Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
