import { Module, type DynamicModule } from '@nestjs/common';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { ActivitiesModule } from '../activities/activities.module';
import { AuditModule } from './audit/audit.module';
import type { Settings } from './platform/config/settings';
import { MetricsPortModule } from './platform/metrics/metrics-port.module';
import { PresentModule } from './platform/presence/presence.module';
import { platformModules } from './platform/platform.modules';
import { WorkersModule } from './platform/temporal/workers.module';

/** The worker process: everything that workflows call, and what passes the outbox on. */
@Module({})
export class WorkerModule {
  static of(settings: Settings, bundle: WorkflowBundleOption): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ...platformModules(settings),
        AuditModule,
        WorkersModule.of(bundle),
        MetricsPortModule,
        PresentModule.as('worker'),
        ActivitiesModule,
      ],
    };
  }
}
