/** The engine's own errors: their words hold code and never a person's data. */
const WORDS_ARE_OURS = new Set(['TypeError', 'ReferenceError', 'RangeError', 'SettingsError']);
const FRAMES = 12;

/**
 * What may be logged of an error: its name, codes and place. Not its words: those of a failed
 * query, parse or mail quote the data.
 */
export function withoutData(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code, type, driverError } = error as {
    code?: unknown;
    type?: unknown;
    driverError?: Record<string, unknown>;
  };
  return {
    name: error.name,
    ...(isCode(code) && { code }),
    ...(isCode(type) && { type }),
    ...(WORDS_ARE_OURS.has(error.name) && { message: error.message }),
    ...(driverError && {
      sqlState: driverError.code,
      table: driverError.table,
      constraint: driverError.constraint,
    }),
    ...(error.cause instanceof Error && { cause: withoutData(error.cause) }),
    frames: frames(error.stack),
  };
}

/** The lines of a stack that name places; its first lines hold the error's words. */
export function frames(stack: string | undefined): string[] {
  return (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
}

const isCode = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && /^[\w.-]{1,60}$/.test(value));
