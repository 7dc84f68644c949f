import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module';
import { ConversationModule } from './conversation/conversation.module';
import { Mailroom } from './conversation/mailroom/mailroom.server';
import type { Settings } from './platform/config/settings';
import { platformModules } from './platform/platform.modules';

/** The mailroom process. It writes to PostgreSQL alone; Temporal hears of it by the outbox. */
@Module({})
export class MailroomModule {
  static of(settings: Settings): DynamicModule {
    return {
      module: MailroomModule,
      imports: [...platformModules(settings), AuditModule, ConversationModule],
      providers: [Mailroom],
    };
  }
}
