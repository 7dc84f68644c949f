/** A column of a chart; null: nothing is shown for it. */
export interface Point {
  readonly label: string;
  readonly value: number | null;
}

/** Measures of a drawing, in its own units. */
const WIDE = 600;
const HIGH = 220;
const FOOT = 30;
const HEAD = 24;

export interface Column extends Point {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly middle: number;
}

export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly base: number;
  readonly columns: readonly Column[];
}

/** Columns from left to right; the highest fills the drawing unless `most` is given. Undefined where no column is shown. */
export function chartOf(points: readonly Point[], most?: number): Chart | undefined {
  if (points.every(({ value }) => value === null)) return undefined;
  const top = most ?? Math.max(1, ...points.map(({ value }) => value ?? 0));
  const step = WIDE / Math.max(1, points.length);
  const room = HIGH - FOOT - HEAD;
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return {
    ...{ width: WIDE, height: HIGH, base: HIGH - FOOT },
    columns: points.map((point, at) => {
      const height = tenth(((point.value ?? 0) / top) * room);
      return {
        ...point,
        ...{ x: tenth(at * step + step * 0.15), width: tenth(step * 0.7), height },
        y: tenth(HIGH - FOOT - height),
        middle: tenth((at + 0.5) * step),
      };
    }),
  };
}
