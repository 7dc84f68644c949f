import { createReadStream, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { BATCH } from './stage';

export interface Tally {
  readonly mails: number;
  readonly people: number;
  readonly duplicates: number;
  /** Milliseconds since 1970 at which each person's first copy was taken; those who had one. */
  readonly firstAt: readonly number[];
}

/** Where a sink's log ends now. */
export const endOf = (log: string): number => statSync(log).size;

/**
 * What a sink wrote down after byte `from` of an audience whose addresses begin with `prefix`. The log is read
 * piece by piece and people are numbers, so that a million of them take 12 MB.
 */
export async function tally(
  log: string,
  { prefix, count, from = 0 }: { prefix: string; count: number; from?: number },
): Promise<Tally> {
  const copies = new Uint32Array(count);
  const first = new Float64Array(count);
  const form = new RegExp(`^(\\d+) ${prefix}(\\d+)-(\\d+)@`);
  let mails = 0;
  for await (const line of createInterface({ input: createReadStream(log, { start: from }) })) {
    const [, at, batch, number] = form.exec(line) ?? [];
    if (!at) continue;
    const person = Number(batch) * BATCH + Number(number) - 1;
    if (copies[person]!++ === 0) first[person] = Number(at);
    mails += 1;
  }
  const firstAt = [...first.filter((at) => at > 0)].sort((one, other) => one - other);
  const people = firstAt.length;
  return { mails, people, duplicates: mails - people, firstAt };
}
