import type { BadLine, LineFault } from './people';
import type { Standing } from './standing';

/** Numbers of a list: what its preview says and what is kept of it. */
export interface ListFigures {
  readonly lines: number;
  /** Different addresses that can be read. */
  readonly people: number;
  readonly fresh: number;
  readonly here: number;
  readonly leftOut: number;
  readonly bad: number;
  readonly unknownPlaces: number;
}

const unknown: readonly LineFault[] = ['unknown-postcode', 'unknown-ward', 'no-place'];

export function listFigures(read: {
  readonly lines: number;
  readonly people: readonly { readonly standing: Standing }[];
  readonly bad: readonly BadLine[];
}): ListFigures {
  const standing = (wanted: Standing) =>
    read.people.filter((person) => person.standing === wanted).length;
  const unknownPlaces = read.bad.filter(({ why }) => unknown.includes(why)).length;
  return {
    lines: read.lines,
    people: read.people.length,
    fresh: standing('fresh'),
    here: standing('here'),
    leftOut: standing('left-out'),
    bad: read.bad.length,
    unknownPlaces,
  };
}
