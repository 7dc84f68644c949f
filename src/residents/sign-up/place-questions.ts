import { snapped } from '../../places/boundaries/rules/shape';
import { noPlaceWords } from '../../places/postcodes/rules/answer';
import { check } from '../../platform/http/check';
import { MOST_PLACES, type ResidentPlace } from '../places/rules/place';
import { followable, type BoroughOfWards } from '../subscriptions/rules/areas';
import { PlacesForm, PostcodeForm } from './dto/place-forms';
import { wrong, type Question } from './question';
import type { NamedPlace } from './rules/survey';

/** The postcode is asked, answered with a ward and forgotten: the session keeps the square of 100 m. */
export const postcode: Question = async (body, { answers, find }) => {
  if ((body as { byList?: unknown }).byList === 'yes')
    return { ok: true, answers: { byList: true, places: [], another: false } };
  const form = await check(PostcodeForm, body);
  if (!form.ok) return form;
  const { kind, reach } = form.value;
  const known = answers.places ?? [];
  if (known.length >= MOST_PLACES)
    return wrong('postcode', `Choose no more than ${MOST_PLACES} places`);
  const radius = reach === 'ward' ? null : Number(reach);
  const answer = await find(form.value.postcode, radius ?? undefined);
  if (!answer.found) {
    const { said, todo } = noPlaceWords[answer.why];
    return wrong('postcode', `${said} ${todo}`);
  }
  const { place, near, at } = answer;
  const named: NamedPlace = {
    ...{ kind, radius, areaId: place.id, nearIds: near.map(({ id }) => id) },
    ...(at && { at: snapped(at) }),
  };
  // Within the radius that was asked for, all wards are wanted; close by, only perhaps.
  const wanted = [place, ...(radius === null ? [] : near)];
  return {
    ok: true,
    answers: {
      ...{ byList: false, another: false, placesDone: false, places: [...known, named] },
      boroughIds: union(
        answers.boroughIds,
        wanted.map(({ boroughId }) => boroughId),
      ),
      wardIds: union(
        answers.wardIds,
        wanted.map(({ id }) => id),
      ),
    },
  };
};

/** Which of the wards at and around the places are followed, and whether there is another place. */
export const places: Question = async (body, { answers, map }) => {
  const form = await check(PlacesForm, body);
  if (!form.ok) return form;
  const { areaIds, another } = form.value;
  const offered = (answers.places ?? []).flatMap(({ areaId, nearIds }) => [areaId, ...nearIds]);
  if (!areaIds.every((id) => offered.includes(id)))
    return wrong('areaIds', 'Choose areas from the list');
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
