import type { KeptPlace, ResidentPlace } from '../../places/rules/place';
import { wantedAt, type ToldPlace } from '../../sign-up/told-place';

/** A place between being told and being saved, as the session keeps it. No postcode is kept. */
export interface Draft extends ResidentPlace {
  /** Whose it is: a session may open links of several people. */
  readonly contactPointId: string;
  /** `new`, `instead` of all that is kept, or the id of the place that changes. */
  readonly act: string;
  /** The place's own areas, then those that begin close by; `areaIds` are those of them that are ticked. */
  readonly own: readonly string[];
  readonly near: readonly string[];
}

type Drafted = Omit<Draft, 'contactPointId' | 'act'>;
const idsOf = (areas: readonly { readonly id: string }[]) => areas.map(({ id }) => id);

/** A place that was told anew. */
export function draftOf(told: ToldPlace): Drafted {
  const { kind, at, radius, place, near } = told;
  return {
    ...{ kind, at: at ?? null, radius: at ? radius : null },
    ...{ own: [place.id], near: idsOf(near), areaIds: idsOf(wantedAt(told)) },
  };
}

/**
 * The same spot as before, with another reach perhaps: what it brought and still reaches stays ticked. The middle of
 * its square may lie in the next ward, so its own ward is what it brought before anything else.
 */
export function draftOfKept(kept: KeptPlace, told: ToldPlace): Drafted {
  const { kind, radius, place, near } = told;
  const found = [place.id, ...idsOf(near)];
  const still = kept.areaIds.filter((id) => found.includes(id));
  const areaIds = still.length === 0 ? idsOf(wantedAt(told)) : still;
  const own = [areaIds[0]!];
  const offered = [...new Set([...found, ...kept.areaIds])].filter((id) => !own.includes(id));
  return {
    ...{ kind, at: kept.at, radius, own, near: offered },
    areaIds: [...new Set([...areaIds, ...(radius === null ? [] : idsOf(near))])],
  };
}

/** A place that was told by its areas alone. */
export const draftOfList = (kind: ResidentPlace['kind'], areaIds: readonly string[]): Drafted => ({
  kind,
  at: null,
  radius: null,
  own: areaIds,
  near: [],
  areaIds,
});
