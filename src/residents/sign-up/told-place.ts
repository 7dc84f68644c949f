import type { PlaceAround } from '../../places/boundaries/place-at.service';
import { snapped, type Position } from '../../places/boundaries/rules/shape';
import { mapFaultWords, readPoint, type Picked } from '../../places/map/rules/picked';
import { noPlaceWords, type Place } from '../../places/postcodes/rules/answer';
import { check } from '../../platform/http/check';
import { metresOf, type PlaceKind } from '../places/rules/place';
import { PointForm, PostcodeForm } from './dto/place-forms';
import { wrong, type Around, type Wrong } from './question';

/** What there is to find a place with. */
export interface Finders extends Pick<Around, 'find' | 'locate'> {
  readonly hasPostcodes: boolean;
  readonly hasMap: boolean;
}

/** A place that was found: its ward, and those that begin close by or within the radius. */
export interface ToldPlace extends PlaceAround {
  readonly kind: PlaceKind;
  /** Metres; null for the whole ward. */
  readonly radius: number | null;
  /** The middle of its square of 100 m; missing where the directory has no position. */
  readonly at?: Position;
}

export type Told = { readonly ok: true; readonly told: ToldPlace } | Wrong;

/**
 * Reads a postcode or a point on the map. It is answered with a ward and forgotten: what is given on is the square of
 * 100 m. A postcode that was written counts more than a point.
 */
export async function readPlace(body: unknown, finders: Finders): Promise<Told> {
  const { point: marked, postcode } = body as { point?: unknown; postcode?: unknown };
  const point = readPoint(marked);
  const written = typeof postcode === 'string' && postcode.trim() !== '';
  if (finders.hasMap && !written && (point.ok || point.why !== 'none'))
    return byPoint(body, point, finders);
  if (!finders.hasPostcodes) return wrong('map', 'residents/sign-up:wrong.no-place');
  return byPostcode(body, finders);
}

/** Within the radius that was asked for, all wards are wanted; close by, only perhaps. */
export const wantedAt = ({ place, near, radius }: ToldPlace): Place[] => [
  place,
  ...(radius === null ? [] : near),
];

async function byPoint(body: unknown, point: Picked<Position>, finders: Finders): Promise<Told> {
  if (!point.ok) return wrong('map', mapFaultWords.unreadable);
  return around(body, point.value, finders);
}

/** The place at a point, which may be one that is kept already. */
export async function around(
  body: unknown,
  point: Position,
  { locate }: Pick<Finders, 'locate'>,
): Promise<Told> {
  const form = await check(PointForm, body);
  if (!form.ok) return form;
  const { kind, reach } = form.value;
  const radius = metresOf(reach);
  const found = await locate(point, radius ?? undefined);
  if (!found) return wrong('map', 'residents/sign-up:wrong.outside');
  return { ok: true, told: { kind, radius, at: snapped(point), ...found } };
}

async function byPostcode(body: unknown, { find }: Finders): Promise<Told> {
  const form = await check(PostcodeForm, body);
  if (!form.ok) return form;
  const { kind, reach } = form.value;
  const radius = metresOf(reach);
  const answer = await find(form.value.postcode, radius ?? undefined);
  if (!answer.found) {
    const { words, values } = noPlaceWords(answer.why);
    return wrong('postcode', words, values);
  }
  const { place, near, at } = answer;
  return { ok: true, told: { kind, radius, place, near, ...(at && { at: snapped(at) }) } };
}
