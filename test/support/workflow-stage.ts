import type { Client, WorkflowHandle } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { RetryPlans } from '../../src/delivery/sending/retry-plans';
import type { Settings } from '../../src/platform/config/settings';
import { taskQueue } from '../../src/platform/temporal/task-queue';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import type { delivery } from '../../workflows/delivery/delivery.workflow';
import {
  givenFollowers,
  givenReleased,
  givenWard,
  type Follower,
} from '../integration/delivery/given';
import { saveHistory } from './histories';
import { Postbox } from './postbox';
import { freshDatabase } from './stack/database';
import { testSettings } from './stack/settings';
import { startWorker, type TestWorker } from './worker';

export type Overrides = NonNullable<Parameters<typeof testSettings>[0]>;

/** What a workflow needs to run: database, worker, and a relay that does as it is told. */
export interface WorkflowStage {
  settings: Settings;
  worker: TestWorker;
  db: DataSource;
  client: Client;
  /** A test that closes it opens another in its place. */
  postbox: Postbox;
  /** Waits until the workflow has ended, and keeps its history as `workflow/case` for the replay test. */
  ends(workflowId: string, history: string): Promise<unknown>;
  close(): Promise<void>;
}

export async function openWorkflowStage(overrides: Overrides = {}): Promise<WorkflowStage> {
  const database = await freshDatabase();
  const postbox = await Postbox.open();
  const settings = testSettings({ SMTP_URL: postbox.url, ...overrides });
  const worker = await startWorker(settings);
  const { client } = worker.app.get(TemporalClient);
  const stage: WorkflowStage = {
    ...{ settings, worker, client, postbox, db: worker.app.get(DataSource) },
    ends: async (workflowId, history) => {
      const result: unknown = await client.workflow.getHandle(workflowId).result();
      await saveHistory(client, workflowId, history);
      return result;
    },
    close: async () => {
      await worker.stop();
      await stage.postbox.close();
      await database.drop();
    },
  };
  return stage;
}

/** With a ward and residents who follow it. */
export interface DeliveryStage extends WorkflowStage {
  wardId: string;
  people: Follower[];
  /** A message to the ward that was approved and released; gives its id. */
  released(wish?: Omit<Parameters<typeof givenReleased>[1], 'wardId'>): Promise<string>;
  /** Starts its delivery. */
  deliver(id: string, queue?: 'delivery' | 'urgent'): Promise<WorkflowHandle<typeof delivery>>;
}

interface Delivery {
  followers: number;
  cadence?: string;
  /** Asked when the stage opens. */
  settings?: () => Overrides;
}

/** A stage for all tests of a suite of what is delivered; its relay takes everything again before each. */
export function deliveryStage({ followers, cadence, settings }: Delivery): DeliveryStage {
  const stage = {} as DeliveryStage;
  beforeAll(async () => {
    Object.assign(stage, await openWorkflowStage(settings?.()));
    const { db, worker } = stage;
    // seconds instead of the force's minutes and hours
    const plans = worker.app.get(RetryPlans, { strict: false });
    Object.assign(plans, { current: { steps: [1], giveUpAfter: 2 } });
    stage.wardId = await givenWard(db);
    const asked = { wardId: stage.wardId, count: followers, cadence };
    stage.people = await givenFollowers(db, stage.settings, asked);
    stage.released = (wish) => givenReleased(db, { ...wish, wardId: stage.wardId });
    stage.deliver = (id, queue = 'delivery') =>
      stage.client.workflow.start<typeof delivery>('delivery', {
        workflowId: `delivery/${id}/email`,
        taskQueue: taskQueue(stage.settings, queue),
        args: [id, 'email'],
      });
  });
  afterAll(() => stage.close());
  beforeEach(() => {
    stage.postbox.clear();
    stage.postbox.answerNormally();
  });
  return stage;
}
