import { readFileSync } from 'node:fs';

export interface Counted {
  mails: number;
  people: number;
  duplicates: number;
  /** Whose each mail was, in the order in which they were taken. */
  order: string[];
  /** Milliseconds since 1970 at which each person's first copy was taken. */
  firstAt: Map<string, number>;
}

/** What a sink wrote down of those whose address begins with `prefix`. */
export function counted(log: string, prefix = ''): Counted {
  const firstAt = new Map<string, number>();
  const order: string[] = [];
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const [at, to] = line.split(' ');
    if (!to?.startsWith(prefix)) continue;
    order.push(to);
    if (!firstAt.has(to)) firstAt.set(to, Number(at));
  }
  const mails = order.length;
  return { mails, people: firstAt.size, duplicates: mails - firstAt.size, order, firstAt };
}
