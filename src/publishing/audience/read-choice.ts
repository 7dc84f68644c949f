import { readDrawing, type Outlines } from '../../places/drawings/rules/drawing';
import type { FieldError } from '../../platform/http/check';

/** A drawing as it was given: GeoJSON as text or parsed; blank or missing for none. */
export function drawingGiven(given: unknown): { drawing: Outlines | null; errors: FieldError[] } {
  const none = given === undefined || given === null;
  if (none || (typeof given === 'string' && given.trim() === ''))
    return { drawing: null, errors: [] };
  const read = readDrawing(given);
  if (read.ok) return { drawing: read.outlines, errors: [] };
  return { drawing: null, errors: [{ field: 'drawing', words: read.words }] };
}
