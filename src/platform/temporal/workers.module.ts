import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { OutboxDelivery } from './outbox-delivery';
import { OutboxDispatcher } from './outbox-dispatcher';
import { Schedules } from './schedules';
import { WORKFLOW_BUNDLE, Workers } from './workers';

/** What only the worker process does: run workflows and activities, pass the outbox on. */
@Module({})
export class WorkersModule {
  static of(bundle: WorkflowBundleOption): DynamicModule {
    return {
      module: WorkersModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: WORKFLOW_BUNDLE, useValue: bundle },
        Workers,
        OutboxDelivery,
        OutboxDispatcher,
        Schedules,
      ],
      exports: [Workers, OutboxDispatcher],
    };
  }
}
