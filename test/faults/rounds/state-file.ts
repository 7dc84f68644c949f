import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Played } from './figures';

/** The rounds played so far, one JSON line each, so that a run that was broken off goes on where it stopped. */
export class StateFile {
  private constructor(
    readonly path: string,
    readonly rounds: Played[],
  ) {}

  static begin(path: string): StateFile {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
    return new StateFile(path, []);
  }

  /** Refuses a file of another run: its rounds would be other ones. A line that was cut off counts for nothing. */
  static resume(path: string, run: string): StateFile {
    if (!existsSync(path)) return StateFile.begin(path);
    const rounds = readFileSync(path, 'utf8').split('\n').flatMap(parsed);
    const other = rounds.find((round) => round.run !== run);
    if (other) throw new Error(`${path} holds the run ${other.run}, and this one is ${run}.`);
    writeFileSync(path, rounds.map(line).join(''));
    return new StateFile(path, rounds);
  }

  add(round: Played): void {
    this.rounds.push(round);
    appendFileSync(this.path, line(round));
  }
}

const line = (round: Played) => `${JSON.stringify(round)}\n`;

function parsed(text: string): Played[] {
  try {
    return [JSON.parse(text) as Played];
  } catch {
    return [];
  }
}
