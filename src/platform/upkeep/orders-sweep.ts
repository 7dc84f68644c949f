import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings';
import { daysAgo, inBatches, Sweeps } from './sweeps';

/** $1 before when, $2 at most. Temporal holds what was passed on; what waits is never touched. */
const SWEEP_ORDERS = `
  DELETE FROM outbox WHERE id IN (
    SELECT id FROM outbox WHERE done_at < $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)`;
const AT_ONCE = 2_000;

/** Orders to Temporal that it has had for long. */
@Injectable()
export class OrdersSweep implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly sweeps: Sweeps,
  ) {}

  onModuleInit(): void {
    this.sweeps.add({ name: 'orders', run: () => this.run() });
  }

  private run(): Promise<number> {
    const before = daysAgo(this.settings.KEEP_ORDERS_DAYS);
    return inBatches(async () => {
      const [, removed] = await this.db.query<[unknown, number]>(SWEEP_ORDERS, [before, AT_ONCE]);
      return removed;
    });
  }
}
