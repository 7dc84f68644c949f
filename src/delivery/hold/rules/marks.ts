/** Numbers that are remembered; a worker would have to sleep through as many to be taken for an older database. */
const KEPT = 200;

export interface Heard {
  /** The database is older than what was told before. */
  readonly older: boolean;
  /** The marks told lately. */
  readonly told: readonly number[];
}

/**
 * What a mark says of the database that gives it out. It gives each number out once, so one that comes twice, or long
 * after its time, is of a database that was put back. Several workers may tell theirs out of order.
 */
export function hear(told: readonly number[], mark: number): Heard {
  const highest = Math.max(-Infinity, ...told);
  if (told.includes(mark) || mark <= highest - KEPT) return { older: true, told };
  const floor = Math.max(highest, mark) - KEPT;
  return { older: false, told: [...told, mark].filter((one) => one > floor) };
}
