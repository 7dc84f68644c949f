import { Module, type DynamicModule } from '@nestjs/common';
import type { WorkflowBundleOption } from '@temporalio/worker';
import { ActivitiesModule } from '../activities/activities.module';
import { AuditModule } from './audit/audit.module';
import { ConfigModule } from './platform/config/config.module';
import type { Settings } from './platform/config/settings';
import { DatabaseModule } from './platform/database/database.module';
import { LoggingModule } from './platform/logging/logging.module';
import { SecurityModule } from './platform/security/security.module';
import { TemporalModule } from './platform/temporal/temporal.module';
import { WorkersModule } from './platform/temporal/workers.module';

/** The worker process: everything that workflows call, and what passes the outbox on. */
@Module({})
export class WorkerModule {
  static of(settings: Settings, bundle: WorkflowBundleOption): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        ConfigModule.of(settings),
        LoggingModule,
        DatabaseModule,
        SecurityModule,
        AuditModule,
        TemporalModule,
        WorkersModule.of(bundle),
        ActivitiesModule,
      ],
    };
  }
}
