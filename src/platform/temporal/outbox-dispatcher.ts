import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../config/settings';
import { JsonLogger } from '../logging/json-logger';
import { Doorbell } from './doorbell';
import { OutboxDelivery } from './outbox-delivery';
import { CLAIM, PUT_BACK, SETTLE, type OutboxRow } from './outbox.queries';
import { backOffSeconds } from './rules/back-off';

/** Rows on their way at once. Temporal takes hundreds of starts a second; an update may wait 10 s. */
const AT_ONCE = 100;
/** Claiming a handful at a time would cost a query for each; wait until half is free. */
const ROOM = AT_ONCE / 2;
/** Longer than any one delivery, so that a living dispatcher keeps what it claimed. */
const CLAIM_SECONDS = 60;
/** A notice may be lost and a back-off ends silently. */
const POLL_MS = 2_000;

/** Passes the outbox on to Temporal. Several may run at once; each claims its own rows. */
@Injectable()
export class OutboxDispatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly doorbell: Doorbell;
  private readonly underWay = new Set<Promise<void>>();
  private finished: Promise<void> = Promise.resolve();
  private stopping = false;
  private rung = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly db: DataSource,
    private readonly delivery: OutboxDelivery,
    private readonly logger: JsonLogger,
    settings: Settings,
  ) {
    this.doorbell = new Doorbell(settings.DATABASE_URL, 'outbox', () => this.ring());
  }

  onApplicationBootstrap(): void {
    this.doorbell.open();
    this.finished = this.run();
  }

  /** What is under way is finished; the rest waits in its table. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.ring();
    await this.doorbell.close();
    await this.finished;
    await Promise.all(this.underWay);
  }

  private ring(): void {
    this.rung = true;
    this.wake();
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.rung = false;
      const rows = this.underWay.size <= ROOM ? await this.claim() : [];
      for (const row of rows) {
        const passing = this.pass(row).finally(() => {
          this.underWay.delete(passing);
          if (this.underWay.size <= ROOM) this.ring();
        });
        this.underWay.add(passing);
      }
      if (rows.length === 0) await this.quiet();
    }
  }

  /** Until somebody rings or it is time to look again. */
  private async quiet(): Promise<void> {
    if (this.rung) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async claim(): Promise<OutboxRow[]> {
    try {
      const [rows] = await this.db.query<[OutboxRow[], number]>(CLAIM, [
        AT_ONCE - this.underWay.size,
        CLAIM_SECONDS,
      ]);
      return rows;
    } catch (err) {
      this.logger.write('warn', 'The outbox cannot be read', { context: 'Outbox', err });
      return [];
    }
  }

  /** Never rejects: a row whose verdict cannot be written is claimed again later, without harm. */
  private async pass(row: OutboxRow): Promise<void> {
    try {
      const verdict = await this.delivery.deliver(row).catch((err: unknown) => {
        this.say('warn', 'Temporal did not take it', row, { err });
        return { done: false } as const;
      });
      if (!verdict.done)
        return void (await this.db.query(PUT_BACK, [row.id, backOffSeconds(row.tries)]));
      if (verdict.refused) this.say('info', 'Refused', row, { refused: verdict.refused });
      await this.db.query(SETTLE, [[row.id], [verdict.refused]]);
    } catch (err) {
      this.say('warn', 'The outbox cannot be written', row, { err });
    }
  }

  private say(level: 'info' | 'warn', message: string, row: OutboxRow, fields: object): void {
    const { id, kind, workflow_id: workflowId, name, tries } = row;
    const context = 'Outbox';
    this.logger.write(level, message, {
      context,
      outboxId: id,
      kind,
      workflowId,
      name,
      tries,
      ...fields,
    });
  }
}
