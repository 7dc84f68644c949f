import { readFileSync } from 'node:fs';

export interface Counted {
  mails: number;
  people: number;
  duplicates: number;
  /** Milliseconds since 1970 at which each person's first copy was taken. */
  firstAt: Map<string, number>;
}

/** What a sink wrote down of those whose address begins with `prefix`. */
export function counted(log: string, prefix = ''): Counted {
  const firstAt = new Map<string, number>();
  let mails = 0;
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const [at, to] = line.split(' ');
    if (!to?.startsWith(prefix)) continue;
    mails += 1;
    if (!firstAt.has(to)) firstAt.set(to, Number(at));
  }
  return { mails, people: firstAt.size, duplicates: mails - firstAt.size, firstAt };
}
