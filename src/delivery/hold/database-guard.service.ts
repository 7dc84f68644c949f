import { Injectable, Logger } from '@nestjs/common';
import { WorkflowIdConflictPolicy } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { queues } from '../../platform/temporal/rules/queues';
import { taskQueue } from '../../platform/temporal/task-queue';
import { TemporalClient } from '../../platform/temporal/temporal-client';
import { TAKE_MARK } from './hold.queries';
import { SendingHold } from './sending-hold.service';

/** While something is sent. A copy of the disk that is not older than this is the one thing not noticed. */
const ASK_AGAIN_MS = 3_000;
/** Temporal answers in a few milliseconds; an activity that waits longer had better come again. */
const ANSWER_MS = 5_000;

/** Asks Temporal whether this database is the one that it knows, for the worker, before anything goes out. */
@Injectable()
export class DatabaseGuard {
  private readonly log = new Logger(DatabaseGuard.name);
  private answeredAt = -Infinity;
  private asking: Promise<void> | undefined;
  private guarded = '';

  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly temporal: TemporalClient,
    private readonly hold: SendingHold,
  ) {}

  /**
   * One question every few seconds a process, however many ask. An older database is held from then on. Throws a
   * retryable `database-not-known` while Temporal does not answer.
   */
  async ask(): Promise<void> {
    if (performance.now() - this.answeredAt < ASK_AGAIN_MS) return;
    this.asking ??= this.tell().finally(() => (this.asking = undefined));
    await this.asking;
  }

  /** Asks before the work and while it lasts. Once it runs, silence does not stop it: this process saw the database whole. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    await this.ask();
    const watch = setInterval(() => void this.ask().catch(() => undefined), ASK_AGAIN_MS);
    try {
      return await work();
    } finally {
      clearInterval(watch);
    }
  }

  private async tell(): Promise<void> {
    const [[row]] = await this.db.query<[{ epoch: string; mark: string }[], number]>(TAKE_MARK);
    const { epoch, mark } = row!;
    const older = await this.answer(epoch, Number(mark));
    if (older && (await this.hold.isOlder()))
      this.log.error('The database is older than what Temporal knows: all sending is held');
    this.answeredAt = performance.now();
  }

  private async answer(epoch: string, mark: number): Promise<boolean> {
    const workflowId = `guard/${epoch}`;
    try {
      if (this.guarded !== epoch) await this.begin(workflowId, epoch);
      const updateId = randomUUID();
      const told = { updateId, args: [mark], withinMs: ANSWER_MS };
      const answer = await this.temporal.update<boolean>(workflowId, 'tellMark', told);
      if (answer.known && !answer.refused) {
        this.guarded = epoch;
        return answer.value;
      }
    } catch (error) {
      throw notKnown(error);
    }
    this.guarded = '';
    throw notKnown();
  }

  /** Once for each epoch; whoever comes second finds it running. `urgent` is never behind a bulk send. */
  private async begin(workflowId: string, epoch: string): Promise<void> {
    const { client } = this.temporal;
    await client.withDeadline(Date.now() + ANSWER_MS, () =>
      client.workflow.start('databaseGuard', {
        ...{ workflowId, args: [epoch], taskQueue: taskQueue(this.settings, queues.urgent) },
        workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
      }),
    );
  }
}

const notKnown = (cause?: unknown) =>
  ApplicationFailure.create({
    type: 'database-not-known',
    message: 'Temporal does not say yet whether the database is whole.',
    ...(cause instanceof Error && { cause }),
  });
