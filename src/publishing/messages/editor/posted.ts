/** A posted text; anything else is none. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One value, several, or (many, as the form parser gives them) an object by number. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === '') return [];
  return value && typeof value === 'object' ? Object.values(value) : [value];
}

/** Lines as Markdown has them; a browser posts them with carriage returns. */
export const lines = (value: unknown): string => text(value).replaceAll('\r\n', '\n');

export const record = (value: unknown): Record<string, unknown> =>
  value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
