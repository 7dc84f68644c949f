import type { Position, Shape } from '../../boundaries/rules/shape';

/** West, south, east, north. */
export type Frame = readonly [number, number, number, number];

const STEPS = 12;
const CELLS_IN_A_ROW = 4;

/**
 * So many invented shapes that fill a frame without a gap, in rows from the south. The lines between them bend, so that
 * nobody takes them for real ones or for squares; neighbours share their corners.
 */
export function patchwork(count: number, frame: Frame): Shape[] {
  const rows = Math.max(1, Math.round(count / CELLS_IN_A_ROW));
  const cellsOf = (row: number) =>
    Math.floor(((row + 1) * count) / rows) - Math.floor((row * count) / rows);
  const splits = range(rows).map((row) => {
    const cells = cellsOf(row);
    return range(cells + 1).map((at) => at / cells);
  });
  return splits.flatMap((xs, row) => {
    const [below, above] = [lineOf(row), lineOf(row + 1)];
    return xs.slice(1).map((right, at) => {
      const left = xs[at]!;
      const between = ([x]: Position) => x >= left && x <= right;
      const ring = [
        ...below.filter(between),
        ...side(right, row),
        ...above.filter(between).reverse(),
        ...side(left, row).reverse(),
      ];
      return [[[...ring, ring[0]!].map(placed)]];
    });
  });

  /** The line under a row, with the corners of the rows on both sides of it. */
  function lineOf(row: number): Position[] {
    const steps = range(STEPS + 1).map((step) => step / STEPS);
    const xs = new Set([...steps, ...(splits[row] ?? []), ...(splits[row - 1] ?? [])]);
    return [...xs]
      .sort((a, b) => a - b)
      .map((x) => [x, (row + (row > 0 && row < rows ? wave(x, row) : 0)) / rows]);
  }

  /** Corners between the line under a row and the one over it. */
  function side(x: number, row: number): Position[] {
    const inner = x > 0 && x < 1 ? 0.02 : 0;
    return [0.35, 0.7].map((up, at) => [x + (at === 0 ? inner : -inner), (row + up) / rows]);
  }

  function placed([x, y]: Position): Position {
    const [west, south, east, north] = frame;
    return [place(west + x * (east - west)), place(south + y * (north - south))];
  }
}

/** Up to a fifth of a row; none at the ends of a line, where another frame may begin. */
const wave = (x: number, row: number) =>
  0.2 * Math.sin(x * Math.PI * 3 + row * 2) * Math.sin(x * Math.PI);

const range = (length: number) => Array.from({ length }, (_, at) => at);
const place = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
