import { randomInt } from 'node:crypto';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A number to say on the telephone: 8 characters, none that look alike. */
export function incidentId(): string {
  return Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** Names of the engine's own errors, whose words hold code and never a person's data. */
const wordsAreOurs = new Set(['TypeError', 'ReferenceError']);

/**
 * What may be logged of an unforeseen error: its name, place and database codes. Not its words: those of a
 * failed query or parse quote the data.
 */
export function withoutData(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { driverError } = error as { driverError?: Record<string, unknown> };
  return {
    name: error.name,
    ...(wordsAreOurs.has(error.name) && { message: error.message }),
    ...(driverError && {
      sqlState: driverError.code,
      table: driverError.table,
      constraint: driverError.constraint,
    }),
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
  };
}
