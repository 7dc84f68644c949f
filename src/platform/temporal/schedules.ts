import {
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import {
  ScheduleAlreadyRunning,
  ScheduleOverlapPolicy,
  type ScheduleOptions,
} from '@temporalio/client';
import { setTimeout as pause } from 'node:timers/promises';
import { Settings } from '../config/settings';
import { JsonLogger } from '../logging/json-logger';
import { RECURRING, type Recurring, type RecurringProvider } from './recurring.decorator';
import { taskQueue } from './task-queue';
import { TemporalClient } from './temporal-client';

const TRY_AGAIN_MS = 5_000;

/** Sees to it, at every start of a worker, that Temporal has our schedules as they are meant now. */
@Injectable()
export class Schedules implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stop = new AbortController();
  private work: Promise<void> = Promise.resolve();

  constructor(
    private readonly settings: Settings,
    private readonly discovery: DiscoveryService,
    private readonly temporal: TemporalClient,
    private readonly logger: JsonLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.work = this.keepAll();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.work;
  }

  /** However long Temporal is away: nothing is due there before it is back. */
  private async keepAll(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      try {
        await this.temporal.answers(signal);
        for (const one of this.all()) await this.keep(one);
        return;
      } catch (err) {
        if (signal.aborted) return;
        this.logger.write('warn', 'Schedules could not be set yet', { context: 'Schedules', err });
        await pause(TRY_AGAIN_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** Two workers may start at once: whoever comes second brings the first one's schedule up to date. */
  private async keep(recurring: Recurring): Promise<void> {
    const { schedule } = this.temporal.client;
    const options = this.optionsOf(recurring);
    try {
      await schedule.create(options);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      // `state` stays: a schedule that somebody paused stays paused
      const { spec, action, policies } = options;
      await schedule
        .getHandle(options.scheduleId)
        .update(({ state }) => ({ spec, action, policies, state }));
    }
  }

  private optionsOf({ id, at, workflow, queue, args, catchUpMs }: Recurring) {
    const scheduleId = `${this.settings.TEMPORAL_QUEUE_PREFIX}${id}`;
    return {
      scheduleId,
      spec: { calendars: [at], timezone: this.settings.FORCE_ZONE },
      action: {
        type: 'startWorkflow',
        workflowId: scheduleId,
        workflowType: workflow,
        taskQueue: taskQueue(this.settings, queue),
        args: [...args],
      },
      // a run may still be retrying when the next one is due; each has its own people
      policies: { overlap: ScheduleOverlapPolicy.ALLOW_ALL, catchupWindow: catchUpMs },
    } satisfies ScheduleOptions;
  }

  private all(): Recurring[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const named = metatype && (Reflect.getMetadata(RECURRING, metatype) as boolean | undefined);
      return named ? [...(instance as RecurringProvider).recurring] : [];
    });
  }
}
