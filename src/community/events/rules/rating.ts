import { shown, type Shown } from '../../polls/rules/results';

export interface Ratings {
  /** All who rated. */
  readonly all: Shown;
  /** Of 1 to 5, to one decimal; null while too few rated. */
  readonly average: number | null;
  /** Who gave 1, 2, 3, 4, 5. */
  readonly each: readonly Shown[];
}

/** What anybody may see of the answers: nothing below ten, and rounded to ten above, as votes are. */
export function ratingsOf(counts: readonly number[]): Ratings {
  const sum = counts.reduce((all, count) => all + count, 0);
  const all = shown(sum);
  const points = counts.reduce((total, count, index) => total + count * (index + 1), 0);
  const average = all === null ? null : Math.round((points / sum) * 10) / 10;
  return { all, average, each: counts.map(shown) };
}
