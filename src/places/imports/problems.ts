/** What is wrong with a file, and where. `line` counts from 1; 0 where no line is to blame. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly words: string;
}

/** A file that cannot be imported. Nothing of it was. */
export class BadFile extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(`${problems.map(told).join('\n')}\nNothing was imported.`);
  }
}

const told = ({ file, line, words }: Problem) =>
  line > 0 ? `${file}:${line}: ${words}` : `${file}: ${words}`;

/** As many as a person wants to read at once. */
export const MOST_PROBLEMS = 20;
