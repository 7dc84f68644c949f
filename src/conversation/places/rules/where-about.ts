import { snapped, type Position } from '../../../places/boundaries/rules/shape';

/** What a form says of the place, each part looked up already. */
export interface SaidPlace {
  /** A point on the map, and the ward that it is in; no ward: it is outside our area. */
  readonly point?: { readonly at: Position; readonly wardId?: string };
  /** A postcode within the words, with the ward or borough that it is in. */
  readonly postcode?: {
    readonly areaId: string;
    readonly boroughId: string;
    readonly at?: Position;
  };
  /** The ward or borough of the list. */
  readonly areaId?: string;
  /** Reads like danger: it is taken in wherever it is. */
  readonly danger: boolean;
}

/** Null as area: the whole force's. A point is the middle of a square of 100 m. */
export type WhereAbout =
  | { readonly ok: true; readonly areaId: string | null; readonly at: Position | null }
  | { readonly ok: false; readonly why: 'elsewhere' | 'no-area' };

/**
 * Where a concern is about. The point says it best, then what was chosen from the list; a postcode in the words says it
 * where nothing was chosen, or the borough alone.
 */
export function whereAbout({ point, postcode, areaId, danger }: SaidPlace): WhereAbout {
  if (point?.wardId) return { ok: true, areaId: point.wardId, at: snapped(point.at) };
  if (point && !danger) return { ok: false, why: 'elsewhere' };
  if (point) return { ok: true, areaId: areaId ?? null, at: snapped(point.at) };
  if (postcode && (!areaId || [postcode.areaId, postcode.boroughId].includes(areaId)))
    return { ok: true, areaId: postcode.areaId, at: postcode.at ? snapped(postcode.at) : null };
  if (areaId || danger) return { ok: true, areaId: areaId ?? null, at: null };
  return { ok: false, why: 'no-area' };
}

/** The first full postcode in what somebody wrote of a place. */
export const postcodeIn = (words: string | undefined): string | undefined =>
  /\b[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[A-Z]{2}\b/i.exec(words ?? '')?.[0];
