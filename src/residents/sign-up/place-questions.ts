import type { PlaceAround } from '../../places/boundaries/place-at.service';
import { snapped, type Position } from '../../places/boundaries/rules/shape';
import { mapFaultWords, readPoint, type Picked } from '../../places/map/rules/picked';
import { noPlaceWords } from '../../places/postcodes/rules/answer';
import { check } from '../../platform/http/check';
import { MOST_PLACES, type Reach, type ResidentPlace } from '../places/rules/place';
import { followable, type BoroughOfWards } from '../subscriptions/rules/areas';
import { PlacesForm, PointForm, PostcodeForm } from './dto/place-forms';
import { wrong, type Around, type Given, type Question } from './question';
import type { Answers, NamedPlace } from './rules/survey';

/**
 * The postcode is asked, or a point on the map, answered with a ward and forgotten: the session keeps the square of
 * 100 m. A postcode that was written counts more than a point.
 */
export const postcode: Question = async (body, around) => {
  const posted = body as Posted;
  if (posted.byList === 'yes')
    return { ok: true, answers: { byList: true, places: [], another: false } };
  const { hasMap, places: known = [] } = around.answers;
  if (known.length >= MOST_PLACES)
    return wrong(fieldOf(around), 'residents/sign-up:wrong.many-places', { most: MOST_PLACES });
  const point = readPoint(posted.point);
  const written = typeof posted.postcode === 'string' && posted.postcode.trim() !== '';
  if (hasMap && !written && (point.ok || point.why !== 'none')) return byPoint(body, point, around);
  if (!around.answers.hasPostcodes) return wrong('map', 'residents/sign-up:wrong.no-place');
  return byPostcode(body, around);
};

interface Posted {
  byList?: unknown;
  point?: unknown;
  postcode?: unknown;
}

const fieldOf = ({ answers }: Around) => (answers.hasPostcodes ? 'postcode' : 'map');
const metresOf = (reach: Reach) => (reach === 'ward' ? null : Number(reach));

const byPoint = async (body: unknown, point: Picked<Position>, around: Around): Promise<Given> => {
  if (!point.ok) return wrong('map', mapFaultWords.unreadable);
  const form = await check(PointForm, body);
  if (!form.ok) return form;
  const { kind, reach } = form.value;
  const radius = metresOf(reach);
  const found = await around.locate(point.value, radius ?? undefined);
  if (!found) return wrong('map', 'residents/sign-up:wrong.outside');
  return added(around.answers, { kind, radius, at: point.value, ...found });
};

const byPostcode = async (body: unknown, { answers, find }: Around): Promise<Given> => {
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
  return added(answers, { kind, radius, place, near, at });
};

interface Asked extends PlaceAround, Pick<NamedPlace, 'kind' | 'radius'> {
  /** Exactly, as it was asked. */
  readonly at?: Position;
}

/** One place more. */
function added(answers: Answers, { kind, radius, place, near, at }: Asked): Given {
  const named: NamedPlace = {
    ...{ kind, radius, areaId: place.id, nearIds: near.map(({ id }) => id) },
    ...(at && { at: snapped(at) }),
  };
  // Within the radius that was asked for, all wards are wanted; close by, only perhaps.
  const wanted = [place, ...(radius === null ? [] : near)];
  const boroughs = wanted.map(({ boroughId }) => boroughId);
  const wards = wanted.map(({ id }) => id);
  return {
    ok: true,
    answers: {
      ...{ byList: false, another: false, placesDone: false },
      places: [...(answers.places ?? []), named],
      boroughIds: union(answers.boroughIds, boroughs),
      wardIds: union(answers.wardIds, wards),
    },
  };
}

/** Which of the wards at and around the places are followed, and whether there is another place. */
export const places: Question = async (body, { answers, map }) => {
  const form = await check(PlacesForm, body);
  if (!form.ok) return form;
  const { areaIds, another } = form.value;
  const offered = (answers.places ?? []).flatMap(({ areaId, nearIds }) => [areaId, ...nearIds]);
  if (!areaIds.every((id) => offered.includes(id)))
    return wrong('areaIds', 'residents/sign-up:wrong.areas');
  const of = (id: string) =>
    map.find((borough) => borough.id === id || borough.wards.some((ward) => ward.id === id));
  return {
    ok: true,
    answers: {
      boroughIds: union(areaIds.flatMap((id) => of(id)?.id ?? [])),
      wardIds: areaIds,
      ...(another === 'yes'
        ? { another: true, placesDone: false }
        : { another: false, placesDone: true }),
    },
  };
};

const union = (...lists: (readonly string[] | undefined)[]): string[] => [
  ...new Set(lists.flatMap((list) => list ?? [])),
];

/** Places by name, each area once: the first place that it came with says why it is here. */
export function shownPlaces(all: readonly NamedPlace[], map: readonly BoroughOfWards[]) {
  const names = followable(map);
  const seen = new Set<string>();
  const shown = (id: string, kind: NamedPlace['kind'], near: boolean) => {
    const area = names.get(id);
    if (!area || seen.has(id)) return [];
    seen.add(id);
    return [{ ...area, kind, near }];
  };
  const own = all.flatMap(({ areaId, kind }) => shown(areaId, kind, false));
  return [
    ...own,
    ...all.flatMap(({ nearIds, kind }) => nearIds.flatMap((id) => shown(id, kind, true))),
  ];
}

/** What is kept once somebody signed up. */
export const keptPlaces = (all: readonly NamedPlace[]): ResidentPlace[] =>
  all.flatMap(({ kind, at, radius }) => (at ? [{ kind, at, radius }] : []));
