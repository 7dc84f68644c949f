import { Module } from '@nestjs/common';
import { MetricsModule } from './metrics.module';
import { MetricsPort } from './metrics-port';

/** For the worker and the mailroom, which serve nothing by HTTP else. */
@Module({ imports: [MetricsModule], providers: [MetricsPort] })
export class MetricsPortModule {}
