import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module';
import { CommunityWebModule } from './community/community-web.module';
import { ReportsWebModule } from './community/reports/reports-web.module';
import { StatisticsWebModule } from './community/statistics/statistics-web.module';
import { ConversationWebModule } from './conversation/conversation-web.module';
import type { Settings } from './platform/config/settings';
import { AreasForStaff } from './places/areas-for-staff.module';
import { MapWebModule } from './places/map/map-web.module';
import { PresentModule } from './platform/presence/presence.module';
import { platformModules } from './platform/platform.modules';
import { DeliveryWebModule } from './delivery/delivery-web.module';
import { HttpModule } from './platform/http/http.module';
import { RuleSettingsWebModule } from './publishing/rule-settings/rule-settings-web.module';
import { PublishingWebModule } from './publishing/publishing-web.module';
import { WritingWebModule } from './publishing/writing-web.module';
import { ResidentsWebModule } from './residents/residents-web.module';
import { AccountsWebModule } from './staff/accounts/accounts-web.module';
import { AuditLogWebModule } from './staff/audit-log/audit-log-web.module';
import { PartnersWebModule } from './staff/partners/partners-web.module';
import { StaffModule } from './staff/staff.module';

/** The web process: what every request goes through, then the rooms in the order of a message's walk. */
@Module({})
export class AppModule {
  static of(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ...platformModules(settings),
        AuditModule,
        HttpModule,
        PresentModule.as('web'),
        StaffModule,
        AuditLogWebModule,
        AccountsWebModule,
        PartnersWebModule,
        AreasForStaff,
        MapWebModule,
        ResidentsWebModule,
        PublishingWebModule,
        WritingWebModule,
        RuleSettingsWebModule,
        DeliveryWebModule,
        ConversationWebModule,
        CommunityWebModule,
        ReportsWebModule,
        StatisticsWebModule,
      ],
    };
  }
}
