import type { ReportTable } from './report-table';

/** Measures of a drawing, in its own units; names have the left part. */
const WIDE = 600;
const NAMES = 220;
const NUMBERS = 60;
const ROW = 34;
const BAR = 22;
/** More are in the table alone. */
const MOST = 20;
/** Letters of a name that fit, also on a phone. */
const LETTERS = 16;

export interface Bar {
  readonly name: string;
  readonly words: string;
  readonly y: number;
  readonly width: number;
  readonly end: number;
}

export interface Bars {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly bar: number;
  readonly words: string;
  readonly bars: readonly Bar[];
}

/** Bars from top to bottom, the longest as wide as the drawing unless `most` is given; null where nothing is drawn. */
export function barsOf({ chart, rows, units = [] }: ReportTable): Bars | null {
  if (!chart || rows.length === 0) return null;
  const shown = rows.slice(0, MOST).map(({ name, cells }) => {
    const cell = cells[chart.column];
    return { name, value: typeof cell === 'number' ? cell : null };
  });
  const top = chart.most ?? Math.max(1, ...shown.map(({ value }) => value ?? 0));
  const room = WIDE - NAMES - NUMBERS;
  const unit = (units[chart.column] ?? '').trim();
  return {
    ...{ width: WIDE, height: shown.length * ROW, from: NAMES, bar: BAR, words: chart.words },
    bars: shown.map(({ name, value }, at) => {
      const width = Math.round(((value ?? 0) / top) * room * 10) / 10;
      return {
        name: name.length > LETTERS ? `${name.slice(0, LETTERS - 1).trimEnd()}…` : name,
        words: value === null ? '' : `${value}${unit === '%' ? '%' : ''}`,
        ...{ y: at * ROW, width, end: NAMES + width },
      };
    }),
  };
}
