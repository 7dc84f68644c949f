import { gridOver, hectares, middleOf, squaresIn, type Grid } from './raster';
import type { Position, Shape } from './shape';

export interface Covered {
  readonly code: string;
  readonly shape: Shape;
}

/** Ground inside the whole that no ward covers: another force's square mile, a lake, or a fault of the file. */
export interface Gap {
  readonly at: Position;
  readonly hectares: number;
}

export interface Overlap {
  readonly codes: readonly [string, string];
  /** Of the smaller one. */
  readonly share: number;
}

const NOBODY = 0;
/** A sliver along an edge is no gap: 4 squares of 50 m are a hectare. */
const LEAST_SQUARES = 12;
/** Simplified neighbours share a little ground. */
const MOST_SHARED = 0.02;

/** Gaps and overlaps of wards that should lie side by side. */
export function coverageOf(wards: readonly Covered[]): { gaps: Gap[]; overlaps: Overlap[] } {
  if (wards.length === 0) return { gaps: [], overlaps: [] };
  const grid = gridOver(wards.map(({ shape }) => shape));
  const owner = new Uint16Array(grid.columns * grid.rows);
  const sizes = new Uint32Array(wards.length);
  const shared = new Map<string, number>();
  wards.forEach(({ shape }, index) => {
    for (const square of squaresIn(shape, grid)) {
      sizes[index]! += 1;
      const other = owner[square]!;
      if (other === NOBODY) owner[square] = index + 1;
      else shared.set(`${other - 1} ${index}`, (shared.get(`${other - 1} ${index}`) ?? 0) + 1);
    }
  });
  const overlaps = [...shared].flatMap(([pair, squares]): Overlap[] => {
    const [one, other] = pair.split(' ').map(Number) as [number, number];
    const share = squares / Math.min(sizes[one]!, sizes[other]!);
    return share > MOST_SHARED ? [{ codes: [wards[one]!.code, wards[other]!.code], share }] : [];
  });
  return { gaps: gapsIn(owner, grid), overlaps };
}

/** Uncovered squares that cannot be reached from outside without crossing a ward. */
function gapsIn(owner: Uint16Array, grid: Grid): Gap[] {
  const seen = new Uint8Array(owner.length);
  const gaps: Gap[] = [];
  for (let start = 0; start < owner.length; start += 1) {
    if (owner[start] !== NOBODY || seen[start]) continue;
    const { squares, open } = flood(start, owner, seen, grid);
    if (!open && squares.length >= LEAST_SQUARES)
      gaps.push({
        at: middleOf(squares[squares.length >> 1]!, grid),
        hectares: Math.round(squares.length * hectares(grid)),
      });
  }
  return gaps;
}

function flood(start: number, owner: Uint16Array, seen: Uint8Array, { columns, rows }: Grid) {
  const squares = [start];
  let open = false;
  seen[start] = 1;
  for (let next = 0; next < squares.length; next += 1) {
    const square = squares[next]!;
    const [column, row] = [square % columns, Math.floor(square / columns)];
    if (column === 0 || row === 0 || column === columns - 1 || row === rows - 1) open = true;
    for (let dy = -1; dy <= 1; dy += 1)
      for (let dx = -1; dx <= 1; dx += 1) {
        const [x, y] = [column + dx, row + dy];
        const beside = y * columns + x;
        if (x < 0 || y < 0 || x >= columns || y >= rows || seen[beside] || owner[beside]) continue;
        seen[beside] = 1;
        squares.push(beside);
      }
  }
  return { squares, open };
}

/** For each old ward, what share of its ground lies in each new one (0 to 1), largest first. */
export function sharesOf(
  old: readonly Covered[],
  coming: readonly Covered[],
): Map<string, { code: string; share: number }[]> {
  const all = [...old, ...coming].map(({ shape }) => shape);
  if (old.length === 0 || coming.length === 0) return new Map();
  const grid = gridOver(all);
  const owner = new Uint16Array(grid.columns * grid.rows);
  coming.forEach(({ shape }, index) => {
    for (const square of squaresIn(shape, grid)) owner[square] = index + 1;
  });
  return new Map(
    old.map(({ code, shape }) => {
      let size = 0;
      const counts = new Map<number, number>();
      for (const square of squaresIn(shape, grid)) {
        size += 1;
        const index = owner[square]!;
        if (index !== NOBODY) counts.set(index, (counts.get(index) ?? 0) + 1);
      }
      const shares = [...counts].map(([index, count]) => ({
        code: coming[index - 1]!.code,
        share: count / size,
      }));
      return [code, shares.sort((a, b) => b.share - a.share)];
    }),
  );
}
