import type { Position, Ring, Shape } from './shape';

export type ShapeFault =
  { kind: 'not-closed' | 'too-short' | 'crosses-itself'; at: Position } | { kind: 'empty' };

/** What is wrong with an outline; undefined when it can be used. */
export function faultOf(shape: Shape): ShapeFault | undefined {
  if (shape.length === 0 || shape.some((polygon) => polygon.length === 0)) return { kind: 'empty' };
  for (const ring of shape.flat()) {
    const [first] = ring;
    const last = ring.at(-1);
    if (!first || !last) return { kind: 'empty' };
    if (first[0] !== last[0] || first[1] !== last[1]) return { kind: 'not-closed', at: last };
    if (ring.length < 4) return { kind: 'too-short', at: first };
    const at = crossing(ring);
    if (at) return { kind: 'crosses-itself', at };
  }
  return undefined;
}

interface Edge {
  readonly a: Position;
  readonly b: Position;
  readonly west: number;
  readonly east: number;
}

/** Where two edges of a ring cross; they may touch. Edges are swept from west to east: long rings stay quick. */
function crossing(ring: Ring): Position | undefined {
  const edges = ring
    .slice(1)
    .map((b, index) => edge(ring[index]!, b))
    .sort((one, other) => one.west - other.west);
  let open: Edge[] = [];
  for (const each of edges) {
    open = open.filter(({ east }) => east >= each.west);
    if (open.some((other) => cross(each, other))) return each.a;
    open.push(each);
  }
  return undefined;
}

const edge = (a: Position, b: Position): Edge => ({
  ...{ a, b },
  west: Math.min(a[0], b[0]),
  east: Math.max(a[0], b[0]),
});

/** Each has its ends on both sides of the other. */
function cross({ a, b }: Edge, { a: c, b: d }: Edge): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const side = (a: Position, b: Position, p: Position) =>
  Math.sign((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]));
