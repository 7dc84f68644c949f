import { Module } from '@nestjs/common';
import { AuditModule } from '../../audit/audit.module';
import { StaffCore } from '../../staff/staff-core.module';
import { PublishingModule } from '../publishing.module';
import { Discussion } from './discussion.service';

@Module({
  imports: [AuditModule, PublishingModule, StaffCore],
  providers: [Discussion],
  exports: [Discussion],
})
export class DiscussionModule {}
