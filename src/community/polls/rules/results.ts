/** A number for the public: null where fewer than ten stand behind it, else rounded to ten. */
export type Shown = number | null;

const SMALLEST = 10;

/**
 * Hidden below ten, so that nobody can be picked out; rounded above, so that a hidden number cannot be worked out from
 * the sum and the others.
 */
export const shown = (count: number): Shown =>
  count < SMALLEST ? null : Math.round(count / 10) * 10;

export interface Counted {
  readonly optionId: string;
  readonly areaId: string;
  readonly votes: number;
}

export interface Results {
  readonly all: Shown;
  readonly options: readonly { readonly optionId: string; readonly votes: Shown }[];
  readonly areas: readonly {
    readonly areaId: string;
    readonly all: Shown;
    /** In the order of `options`. */
    readonly votes: readonly Shown[];
  }[];
}

/** What the public sees of a count, in all and by area. An area where fewer than ten voted shows no number. */
export function resultsOf(optionIds: readonly string[], rows: readonly Counted[]): Results {
  const sum = (these: readonly Counted[]) => these.reduce((all, { votes }) => all + votes, 0);
  const of = (optionId: string, these: readonly Counted[]) =>
    shown(sum(these.filter((one) => one.optionId === optionId)));
  const areaIds = [...new Set(rows.map(({ areaId }) => areaId))].sort();
  return {
    all: shown(sum(rows)),
    options: optionIds.map((optionId) => ({ optionId, votes: of(optionId, rows) })),
    areas: areaIds.map((areaId) => {
      const here = rows.filter((one) => one.areaId === areaId);
      return {
        areaId,
        all: shown(sum(here)),
        votes: optionIds.map((optionId) => of(optionId, here)),
      };
    }),
  };
}

/** The first three by votes; of equals the one that was proposed first. */
export function firstThree<Option extends { readonly id: string; readonly place: number }>(
  options: readonly Option[],
  rows: readonly Counted[],
): Option[] {
  const votes = (id: string) =>
    rows.reduce((all, one) => all + (one.optionId === id ? one.votes : 0), 0);
  return [...options].sort((a, b) => votes(b.id) - votes(a.id) || a.place - b.place).slice(0, 3);
}
