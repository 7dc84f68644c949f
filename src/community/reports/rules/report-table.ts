/** A number, words, or null: fewer than ten people stand behind it, so it is not shown. */
export type Cell = string | number | null;

export interface ReportRow {
  readonly name: string;
  /** Where its name leads. */
  readonly href?: string;
  readonly cells: readonly Cell[];
}

/** A table of a report: as it is on the page, in the API and as CSV. */
export interface ReportTable {
  /** Names its CSV file: small letters and hyphens. */
  readonly id: string;
  readonly title: string;
  /** What must be known to read it. */
  readonly words?: string;
  /** Of the names, then of each cell. */
  readonly head: readonly string[];
  /** Of each cell, such as `%`; shares and medians are “too few to say” rather than “fewer than 10”. */
  readonly units?: readonly string[];
  readonly rows: readonly ReportRow[];
  /** The column that is drawn, and what the drawing shows. */
  readonly chart?: { readonly column: number; readonly words: string; readonly most?: number };
}

/** A cell in words. */
export function cellWords({ units = [] }: ReportTable, cell: Cell, column: number): string {
  const unit = units[column] ?? '';
  if (cell === null) return unit ? 'too few to say' : 'fewer than 10';
  return typeof cell === 'number' ? `${cell}${unit}` : cell;
}

/** Head and lines of a file: units stand in the head, so that each number is one. */
export function csvLines(table: ReportTable): (string | number)[][] {
  const { head, units = [], rows } = table;
  const named = head.map((words, at) => {
    const unit = (at > 0 && units[at - 1]?.trim()) || '';
    return unit ? `${words} (${unit})` : words;
  });
  const lines = rows.map(({ name, cells }) => [
    name,
    ...cells.map((cell, column) => cell ?? cellWords(table, cell, column)),
  ]);
  return [named, ...lines];
}

/** Of a whole, in hundredths; null where fewer than ten stand behind it. */
export const shareOf = (part: number, all: number): number | null =>
  all < 10 ? null : Math.round((part / all) * 100);
