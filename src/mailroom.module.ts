import { Module, type DynamicModule } from '@nestjs/common';
import { AuditModule } from './audit/audit.module';
import { ConversationModule } from './conversation/conversation.module';
import { Mailboxes } from './conversation/mailroom/mailboxes';
import { Mailroom } from './conversation/mailroom/mailroom.server';
import { RepliesMailbox } from './conversation/mailroom/replies-mailbox';
import { DeliveryModule } from './delivery/delivery.module';
import type { Settings } from './platform/config/settings';
import { MetricsPortModule } from './platform/metrics/metrics-port.module';
import { PresentModule } from './platform/presence/presence.module';
import { platformModules } from './platform/platform.modules';
import { ResidentsModule } from './residents/residents.module';

/** The mailroom process. It writes to PostgreSQL alone; Temporal hears of it by the outbox. */
@Module({})
export class MailroomModule {
  static of(settings: Settings): DynamicModule {
    return {
      module: MailroomModule,
      imports: [
        ...platformModules(settings),
        AuditModule,
        ConversationModule,
        DeliveryModule,
        ResidentsModule,
        MetricsPortModule,
        PresentModule.as('mailroom'),
      ],
      providers: [Mailboxes, Mailroom, RepliesMailbox],
    };
  }
}
