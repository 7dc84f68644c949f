import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module';
import { StaffCore } from '../../staff/staff-core.module';
import { Timelines } from './timeline.service';

@Module({ imports: [AuditModule, StaffCore], providers: [Timelines], exports: [Timelines] })
export class TimelineModule {}
