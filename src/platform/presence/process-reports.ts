import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { ProcessParts } from './process-parts';
import { LEAVE, REPORT } from './presence.queries';

export const PROCESS_KIND = Symbol('kind of this process');
export type ProcessKind = 'web' | 'worker' | 'mailroom';

/** A quarter of the time after which a silent process counts as gone. */
const EVERY_MS = 5_000;

/** Says that this process is there. One small statement every few seconds, whatever the process does. */
@Injectable()
export class ProcessReports implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly id = randomUUID();
  private readonly startedAt = new Date();
  private timer: NodeJS.Timeout | undefined;
  private saying: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: DataSource,
    private readonly parts: ProcessParts,
    @Inject(PROCESS_KIND) private readonly kind: ProcessKind,
  ) {}

  onApplicationBootstrap(): void {
    this.say();
    this.timer = setInterval(() => this.say(), EVERY_MS).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.saying;
    await this.db.query(LEAVE, [this.id]).catch(() => undefined);
  }

  /** One that fails is made up for by the next. */
  private say(): void {
    const values = [this.id, this.kind, this.startedAt, JSON.stringify(this.parts.now())];
    this.saying = this.db.query(REPORT, values).catch(() => undefined);
  }
}
