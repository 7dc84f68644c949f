import { Transform } from 'class-transformer';

/** Checkboxes arrive as nothing, one text or a list. */
export function asList(value: unknown): unknown[] {
  if (value === undefined || value === '') return [];
  return [...new Set(Array.isArray(value) ? (value as unknown[]) : [value])];
}

export const List = () => Transform(({ value }) => asList(value));
