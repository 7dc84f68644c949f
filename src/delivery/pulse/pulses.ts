import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Counter } from 'prom-client';
import { DataSource } from 'typeorm';
import { processMetrics } from '../../platform/metrics/process-metrics';
import type { Result } from '../sending/rules/result';
import { BEAT, RATE } from './pulse.queries';

/** Once in so long each send that moved is written down. */
const EVERY_MS = 2_000;

const results = new Counter({
  name: 'wardline_delivery_results_total',
  help: 'Results written to the books, by the state that they gave a delivery',
  labelNames: ['state'],
  registers: [processMetrics],
});

const OPEN: readonly Result['state'][] = ['waiting', 'retry'];

/** How fast sends go. Told of whole batches, so that a mail pays nothing for it. */
@Injectable()
export class Pulses implements BeforeApplicationShutdown {
  private readonly ended = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly db: DataSource) {}

  /** Results that stand in the books. */
  add(sendId: string, written: readonly Pick<Result, 'state'>[]): void {
    const byState = new Map<Result['state'], number>();
    for (const { state } of written) byState.set(state, (byState.get(state) ?? 0) + 1);
    let ended = 0;
    for (const [state, people] of byState) {
      results.inc({ state }, people);
      if (!OPEN.includes(state)) ended += people;
    }
    if (ended === 0) return;
    this.ended.set(sendId, (this.ended.get(sendId) ?? 0) + ended);
    this.timer ??= setTimeout(() => void this.beat(), EVERY_MS).unref();
  }

  /** People a second who got their end state lately, by all processes together. */
  async rateOf(sendId: string): Promise<number> {
    const [row] = await this.db.query<[{ rate: number }]>(RATE, [sendId]);
    return row.rate;
  }

  /** A beat that cannot be written is lost: the books hold what counts. */
  async beat(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const beats = [...this.ended];
    this.ended.clear();
    for (const beat of beats) await this.db.query(BEAT, beat).catch(() => undefined);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.beat();
  }
}
