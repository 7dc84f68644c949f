import { boxOf, metresEast, METRES_NORTH, type Box, type Shape } from './shape';

/** Squares over a country's corner, to compare what shapes cover without cutting polygons. */
export interface Grid {
  readonly west: number;
  readonly south: number;
  /** Degrees. */
  readonly wide: number;
  readonly high: number;
  readonly columns: number;
  readonly rows: number;
}

/** Enough for wards of a few streets: the smallest of London has some 80 of these. */
const SQUARE_METRES = 50;
/** Larger countries get larger squares, so that memory stays small. */
const MOST_SQUARES = 4_000_000;

export function gridOver(shapes: readonly Shape[]): Grid {
  const box = shapes.map(boxOf).reduce(around);
  const middle = (box.south + box.north) / 2;
  const metres = [
    (box.east - box.west) * metresEast(middle),
    (box.north - box.south) * METRES_NORTH,
  ] as const;
  const square = Math.max(SQUARE_METRES, Math.sqrt((metres[0] * metres[1]) / MOST_SQUARES));
  const [wide, high] = [square / metresEast(middle), square / METRES_NORTH];
  return {
    ...{ west: box.west, south: box.south, wide, high },
    columns: Math.ceil((box.east - box.west) / wide) + 1,
    rows: Math.ceil((box.north - box.south) / high) + 1,
  };
}

const around = (one: Box, other: Box): Box => ({
  west: Math.min(one.west, other.west),
  south: Math.min(one.south, other.south),
  east: Math.max(one.east, other.east),
  north: Math.max(one.north, other.north),
});

/** Numbers of the squares whose middle is inside a shape, row by row. */
export function* squaresIn(shape: Shape, grid: Grid): Generator<number> {
  const { south, north } = boxOf(shape);
  const first = Math.max(0, Math.ceil((south - grid.south) / grid.high - 0.5));
  for (let row = first; row < grid.rows; row += 1) {
    const y = grid.south + (row + 0.5) * grid.high;
    if (y > north) return;
    const xs = crossingsAt(y, shape).sort((a, b) => a - b);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, Math.ceil((xs[i]! - grid.west) / grid.wide - 0.5));
      const to = Math.min(grid.columns - 1, Math.floor((xs[i + 1]! - grid.west) / grid.wide - 0.5));
      for (let column = from; column <= to; column += 1) yield row * grid.columns + column;
    }
  }
}

function crossingsAt(y: number, shape: Shape): number[] {
  const xs: number[] = [];
  for (const polygon of shape)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i += 1) {
        const [ax, ay] = ring[i - 1]!;
        const [bx, by] = ring[i]!;
        if (ay > y !== by > y) xs.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
      }
  return xs;
}

export const middleOf = (square: number, grid: Grid): readonly [number, number] => [
  grid.west + ((square % grid.columns) + 0.5) * grid.wide,
  grid.south + (Math.floor(square / grid.columns) + 0.5) * grid.high,
];

/** Hectares of one square. */
export function hectares({ wide, high, south, rows }: Grid): number {
  const middle = south + (rows / 2) * high;
  return (wide * metresEast(middle) * high * METRES_NORTH) / 10_000;
}
