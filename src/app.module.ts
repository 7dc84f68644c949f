import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module';
import { ConversationWebModule } from './conversation/conversation-web.module';
import { ConfigModule } from './platform/config/config.module';
import type { Settings } from './platform/config/settings';
import { DatabaseModule } from './platform/database/database.module';
import { DeliveryWebModule } from './delivery/delivery-web.module';
import { HttpModule } from './platform/http/http.module';
import { LoggingModule } from './platform/logging/logging.module';
import { SecurityModule } from './platform/security/security.module';
import { TemporalModule } from './platform/temporal/temporal.module';
import { PublishingWebModule } from './publishing/publishing-web.module';
import { ResidentsWebModule } from './residents/residents-web.module';
import { StaffModule } from './staff/staff.module';

/** The web process: what every request goes through, then the rooms in the order of a message's walk. */
@Module({})
export class AppModule {
  static of(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.of(settings),
        LoggingModule,
        DatabaseModule,
        SecurityModule,
        AuditModule,
        TemporalModule,
        HttpModule,
        StaffModule,
        ResidentsWebModule,
        PublishingWebModule,
        DeliveryWebModule,
        ConversationWebModule,
      ],
    };
  }
}
