import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { processMetrics } from '../metrics/process-metrics';

/** Takes away one kind of thing that nobody needs any more. Safe to repeat, and to break off. */
export interface Sweep {
  /** A label of the metrics: `letters`, `codes`, … */
  readonly name: string;
  /** In small transactions. Gives how many it took away. */
  run(): Promise<number>;
}

const swept = new Counter({
  name: 'wardline_swept_total',
  help: 'Rows that the upkeep took away, by what they were',
  labelNames: ['what'],
  registers: [processMetrics],
});

/** Rooms register what is to be swept of theirs; the nightly upkeep runs each. */
@Injectable()
export class Sweeps {
  private readonly all = new Map<string, Sweep>();

  add(sweep: Sweep): void {
    this.all.set(sweep.name, sweep);
  }

  names(): string[] {
    return [...this.all.keys()].sort();
  }

  /** One that is not there any more took nothing away. */
  async run(name: string): Promise<number> {
    const removed = (await this.all.get(name)?.run()) ?? 0;
    swept.inc({ what: name }, removed);
    return removed;
  }
}

export const daysAgo = (days: number, now = new Date()): Date =>
  new Date(now.getTime() - days * 86_400_000);

/** Again and again until a batch finds nothing; gives the sum. */
export async function inBatches(batch: () => Promise<number>): Promise<number> {
  for (let sum = 0; ;) {
    const removed = await batch();
    if (removed === 0) return sum;
    sum += removed;
  }
}

/** What is read but may have to stay: each batch begins after the last id of the one before. */
export async function inPages(
  page: (after: string) => Promise<{ last: string | null; removed: number }>,
): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (let sum = 0; ;) {
    const { last, removed } = await page(after);
    sum += removed;
    if (last === null) return sum;
    after = last;
  }
}
