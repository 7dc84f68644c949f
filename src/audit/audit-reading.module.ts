import { Module } from '@nestjs/common';
import { ChainChecks } from './checks/chain-checks.service';
import { HeadsModule } from './heads/heads.module';
import { AuditLog } from './log/audit-log.service';

/** What pages and API read of the log. For the web process. */
@Module({
  imports: [HeadsModule],
  providers: [AuditLog, ChainChecks],
  exports: [AuditLog, ChainChecks, HeadsModule],
})
export class AuditReadingModule {}
