import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module';
import { ConversationModule } from './conversation/conversation.module';
import { Mailroom } from './conversation/mailroom/mailroom.server';
import { ConfigModule } from './platform/config/config.module';
import type { Settings } from './platform/config/settings';
import { DatabaseModule } from './platform/database/database.module';
import { LoggingModule } from './platform/logging/logging.module';
import { SecurityModule } from './platform/security/security.module';
import { TemporalModule } from './platform/temporal/temporal.module';

/** The mailroom process. It writes to PostgreSQL alone; Temporal hears of it by the outbox. */
@Module({})
export class MailroomModule {
  static of(settings: Settings): DynamicModule {
    return {
      module: MailroomModule,
      imports: [
        ConfigModule.of(settings),
        LoggingModule,
        DatabaseModule,
        SecurityModule,
        AuditModule,
        TemporalModule,
        ConversationModule,
      ],
      providers: [Mailroom],
    };
  }
}
