import { Module, type OnModuleInit } from '@nestjs/common';
import { AuditReadingModule } from '../../audit/audit-reading.module';
import { StaffHome } from '../home/staff-home';
import { StaffModule } from '../staff.module';
import { AskedLog } from './asked-log.service';
import { AuditLogApi } from './audit-log.api';
import { AuditLogPages } from './audit-log.pages';
import { ChainPages } from './chain.pages';

/** The audit log for those who check it, for the web process. */
@Module({
  imports: [AuditReadingModule, StaffModule],
  controllers: [ChainPages, AuditLogPages, AuditLogApi],
  providers: [AskedLog],
})
export class AuditLogWebModule implements OnModuleInit {
  constructor(private readonly home: StaffHome) {}

  onModuleInit(): void {
    this.home.add({
      title: 'Audit log',
      href: '/staff/audit',
      section: 'administration',
      words: 'What everybody did, and whether the log is whole.',
      permission: 'audit.read',
      order: 85,
    });
  }
}
