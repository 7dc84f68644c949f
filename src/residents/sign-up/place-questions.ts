import { check } from '../../platform/http/check';
import { MOST_PLACES, type ResidentPlace } from '../places/rules/place';
import { followable, type BoroughOfWards } from '../subscriptions/rules/areas';
import { PlacesForm } from './dto/place-forms';
import { wrong, type Given, type Question } from './question';
import type { Answers, NamedPlace } from './rules/survey';
import { readPlace, wantedAt, type ToldPlace } from './told-place';

/** The postcode is asked, or a point on the map; or the person goes on to the list. */
export const postcode: Question = async (body, { answers, find, locate }) => {
  if ((body as { byList?: unknown }).byList === 'yes')
    return { ok: true, answers: { byList: true, places: [], another: false } };
  const { hasMap = false, hasPostcodes = false, places: known = [] } = answers;
  if (known.length >= MOST_PLACES)
    return wrong(hasPostcodes ? 'postcode' : 'map', 'residents/sign-up:wrong.many-places', {
      most: MOST_PLACES,
    });
  const read = await readPlace(body, { hasMap, hasPostcodes, find, locate });
  return read.ok ? added(answers, read.told) : read;
};

/** One place more. */
function added(answers: Answers, told: ToldPlace): Given {
  const { kind, radius, at, place, near } = told;
  const named: NamedPlace = {
    ...{ kind, radius, areaId: place.id, nearIds: near.map(({ id }) => id) },
    ...(at && { at }),
  };
  const wanted = wantedAt(told);
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
  const offered = (answers.places ?? []).flatMap(areasAt);
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

type Where = Pick<NamedPlace, 'areaId' | 'nearIds'>;
const areasAt = ({ areaId, nearIds }: Where) => [areaId, ...nearIds];

/** Places by name, each area once: the first place that it came with says why it is here. */
export function shownPlaces(
  all: readonly (Where & Pick<NamedPlace, 'kind'>)[],
  map: readonly BoroughOfWards[],
) {
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

/** What is kept once somebody signed up, each place with what is followed for it. */
export const keptPlaces = (
  all: readonly NamedPlace[],
  areaIds: readonly string[],
): ResidentPlace[] =>
  all.map(({ at, kind, radius, ...where }) => ({
    ...{ kind, at: at ?? null, radius: at ? radius : null },
    areaIds: areasAt(where).filter((id) => areaIds.includes(id)),
  }));
