import { Module, type DynamicModule } from '@nestjs/common';
import { ProcessParts } from './process-parts';
import { PROCESS_KIND, ProcessReports, type ProcessKind } from './process-reports';
import { Processes } from './processes';

/** Which processes are there, for whoever asks. */
@Module({ providers: [ProcessParts, Processes], exports: [ProcessParts, Processes] })
export class PresenceModule {}

/** For the entry of each process: makes it one of those that are there. */
@Module({})
export class PresentModule {
  static as(kind: ProcessKind): DynamicModule {
    return {
      module: PresentModule,
      imports: [PresenceModule],
      providers: [{ provide: PROCESS_KIND, useValue: kind }, ProcessReports],
    };
  }
}
