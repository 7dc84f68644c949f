import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { setTimeout as pause } from 'node:timers/promises';
import { Settings, SettingsError } from '../config/settings';
import { JsonLogger } from '../logging/json-logger';
import { ACTIVITIES } from './activities.decorator';
import { activityFailures } from './activity-failures';
import { activityMaps, type ActivityMap, type ActivityProvider } from './activity-map';
import { heartbeats } from './heartbeats';
import { dataConverter } from './data-converter';
import { queueNames, type Queue } from './rules/queues';
import { installRuntime } from './runtime';
import { TemporalClient } from './temporal-client';
import { taskQueue } from './task-queue';
import { workerLimits } from './worker-limits';

export const WORKFLOW_BUNDLE = Symbol('workflow bundle');

const RECONNECT_MS = 2_000;

/** One Temporal worker a queue, in this process. They start by themselves once Temporal answers. */
@Injectable()
export class Workers implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  /** Every queue is being polled. */
  readonly ready: Promise<void>;
  /** All have stopped; rejects when one died, and the process should end too. */
  finished: Promise<void> = Promise.resolve();
  private readonly stop = new AbortController();
  private declareReady: () => void = () => undefined;
  private queues: Queue[] = [];
  private activities: ReadonlyMap<Queue, ActivityMap> = new Map();
  private workers: Worker[] = [];

  constructor(
    private readonly settings: Settings,
    private readonly discovery: DiscoveryService,
    private readonly logger: JsonLogger,
    private readonly temporal: TemporalClient,
    @Inject(WORKFLOW_BUNDLE) private readonly workflowBundle: WorkflowBundleOption,
  ) {
    this.ready = new Promise((resolve) => (this.declareReady = resolve));
  }

  /** What is set up wrongly stops the boot before anything runs. */
  onModuleInit(): void {
    this.queues = queuesToServe(this.settings);
    this.activities = activityMaps(this.providers());
  }

  onApplicationBootstrap(): void {
    this.finished = this.run();
    this.finished.catch((err: unknown) => this.say('error', 'Workers failed', { err }));
  }

  /** Ends when nothing of ours runs any more, so that the database may close after it. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    this.shutDown();
    await this.finished.catch(() => undefined);
  }

  private async run(): Promise<void> {
    const connection = await this.connect();
    if (!connection) return;
    try {
      for (const queue of this.queues)
        this.workers.push(await this.create(connection, queue, this.activities.get(queue) ?? {}));
      const runs = this.workers.map((worker) => worker.run());
      if (this.stop.signal.aborted) this.shutDown();
      this.say('info', 'Workers run', { queues: this.queues });
      this.declareReady();
      // one that dies takes the others along, in good order
      for (const run of runs) run.catch(() => this.shutDown());
      const ends = await Promise.allSettled(runs);
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed) throw failed.reason;
    } finally {
      await connection.close();
    }
  }

  /**
   * Waits for Temporal however long it takes: the outbox keeps what it must hear. The client asks
   * first, since the native connection's own attempt takes minutes and cannot be stopped.
   */
  private async connect(): Promise<NativeConnection | undefined> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      try {
        await this.temporal.answers(signal);
        installRuntime(this.logger); // not before: a runtime without a connection never ends
        return await NativeConnection.connect({ address: this.settings.TEMPORAL_ADDRESS });
      } catch (err) {
        this.say('warn', 'Temporal does not answer yet', { err });
        await pause(RECONNECT_MS, undefined, { signal }).catch(() => undefined);
      }
    }
    return undefined;
  }

  private create(connection: NativeConnection, queue: Queue, activities: ActivityMap) {
    return Worker.create({
      connection,
      namespace: this.settings.TEMPORAL_NAMESPACE,
      taskQueue: taskQueue(this.settings, queue),
      activities,
      workflowBundle: this.workflowBundle,
      dataConverter: dataConverter(this.settings),
      interceptors: {
        activity: [
          () => ({ inbound: activityFailures(this.logger) }),
          (context) => ({ inbound: heartbeats(context) }),
        ],
      },
      ...workerLimits(queue),
    });
  }

  private shutDown(): void {
    for (const worker of this.workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  }

  private providers(): ActivityProvider[] {
    return this.discovery.getProviders().flatMap(({ metatype, instance }) => {
      const queues = (metatype && Reflect.getMetadata(ACTIVITIES, metatype)) as Queue[] | undefined;
      return queues ? [{ queues, instance: instance as object }] : [];
    });
  }

  private say(level: 'info' | 'warn' | 'error', message: string, fields: object): void {
    this.logger.write(level, message, { context: 'Workers', ...fields });
  }
}

/** All queues, or those that WORKER_QUEUES names. */
export function queuesToServe({ WORKER_QUEUES }: Pick<Settings, 'WORKER_QUEUES'>): Queue[] {
  const unknown = WORKER_QUEUES.filter((name) => !queueNames.some((queue) => queue === name));
  if (unknown.length > 0)
    throw new SettingsError([
      `WORKER_QUEUES names ${unknown.join(', ')}. Queues are: ${queueNames.join(', ')}`,
    ]);
  return WORKER_QUEUES.length > 0
    ? queueNames.filter((queue) => WORKER_QUEUES.includes(queue))
    : queueNames;
}
