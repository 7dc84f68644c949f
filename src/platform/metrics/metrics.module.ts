import { Module } from '@nestjs/common';
import { Figures } from './figures';
import { Metrics } from './metrics.service';
import { PlatformFigures } from './platform-figures';

/** What is counted and how it is read. Rooms add their figures when their module starts. */
@Module({
  providers: [Figures, Metrics, PlatformFigures],
  exports: [Figures, Metrics],
})
export class MetricsModule {}
