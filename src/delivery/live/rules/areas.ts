/** Fewer people than this in one area could be known by name. */
export const LEAST_SHOWN = 10;
/** A force has hundreds of wards; the rest of a long list is one line. */
const MOST_LINES = 40;

export interface AreaCount {
  /** Null for those who have left every area of the message since. */
  readonly name: string | null;
  readonly people: number;
  readonly ended: number;
}

export interface AreaLine {
  readonly name: string;
  readonly people: number;
  readonly ended: number;
  /** Whole percent; 100 only when all have their end state. */
  readonly percent: number;
}

/**
 * Progress by area as it may be shown: the largest first. Areas of fewer than ten people stand in one line together,
 * with the next larger one where they would still be fewer than ten, so that no small figure comes out by subtraction.
 */
export function areaLines(counts: readonly AreaCount[], most = MOST_LINES): AreaLine[] {
  const known = counts.filter(({ name }) => name !== null);
  const sorted = [...known].sort((a, b) => b.people - a.people);
  const rest = counts.filter(({ name }) => name === null);
  while (sorted.length > most || (sorted.at(-1)?.people ?? LEAST_SHOWN) < LEAST_SHOWN)
    rest.push(sorted.pop()!);
  while (rest.length > 0 && sum(rest, 'people') < LEAST_SHOWN && sorted.length > 0)
    rest.push(sorted.pop()!);
  const others = {
    name: 'All other areas',
    people: sum(rest, 'people'),
    ended: sum(rest, 'ended'),
  };
  const lines = others.people < LEAST_SHOWN ? sorted : [...sorted, others];
  return lines.map(({ name, people, ended }) => ({
    ...{ name: name ?? '', people, ended },
    percent: ended === people ? 100 : Math.min(99, Math.floor((100 * ended) / people)),
  }));
}

const sum = (counts: readonly AreaCount[], key: 'people' | 'ended') =>
  counts.reduce((total, one) => total + one[key], 0);
