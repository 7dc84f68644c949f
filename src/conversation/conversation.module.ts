import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeliveryModule } from '../delivery/delivery.module';
import { MetricsModule } from '../platform/metrics/metrics.module';
import { MailModule } from '../platform/mail/mail.module';
import { assertLife } from '../platform/rules/life-table';
import { PlacesModule } from '../places/places.module';
import { MessagesModule } from '../publishing/messages/messages.module';
import { RuleSettingsModule } from '../publishing/rule-settings/rule-settings.module';
import { ResidentsModule } from '../residents/residents.module';
import { AccountsModule } from '../staff/accounts/accounts.module';
import { Alarms } from './alarms/alarms.service';
import { Answers } from './answers/answers.service';
import { ReturnedAnswers } from './answers/returned-answers.service';
import { Acknowledge } from './concerns/acknowledge.service';
import { ConcernPlaces } from './places/concern-places.service';
import { ConcernArea } from './concerns/concern-area';
import { Concern } from './concerns/concern.entity';
import { Concerns } from './concerns/concerns.service';
import { MessageFacts } from './concerns/message-facts';
import { Opening } from './concerns/opening.service';
import { Ownership } from './concerns/ownership.service';
import { HeldConcerns } from './concerns/held-concerns';
import { Attachments } from './attachments/attachments.service';
import { Intake } from './replies/intake.service';
import { FormReading } from './replies/form-reading.service';
import { WhenProved } from './forms/when-proved';
import { SafeContacts } from './forms/safe-contacts.service';
import { Keeping } from './replies/keeping.service';
import { Reading } from './replies/reading.service';
import { ConversationFigures } from './figures/conversation-figures';
import { ReplyTargets } from './replies/reply-target';
import { Reply } from './replies/reply.entity';
import { SenderChecks } from './senders/sender-checks.service';
import { Senders } from './senders/senders.service';
import { Clocks } from './tasks/clock.service';
import { Handlers } from './tasks/handler';
import { TaskViews } from './tasks/task-view.service';
import { taskTable } from './tasks/rules/task-life';
import { Task } from './tasks/task.entity';
import { TasksService } from './tasks/tasks.service';
import { Threads } from './tasks/thread.service';
import { workServices } from './work.services';

const services = [
  Acknowledge,
  Alarms,
  Answers,
  Attachments,
  Clocks,
  ConcernArea,
  ConcernPlaces,
  Concerns,
  ConversationFigures,
  FormReading,
  Handlers,
  HeldConcerns,
  Intake,
  Keeping,
  MessageFacts,
  Opening,
  Ownership,
  Reading,
  ReplyTargets,
  SafeContacts,
  SenderChecks,
  Senders,
  ReturnedAnswers,
  TasksService,
  TaskViews,
  Threads,
  WhenProved,
  ...workServices,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Concern, Reply, Task]),
    AccountsModule,
    DeliveryModule,
    MetricsModule,
    MailModule,
    MessagesModule,
    PlacesModule,
    ResidentsModule,
    RuleSettingsModule,
  ],
  providers: services,
  exports: services,
})
export class ConversationModule implements OnModuleInit {
  /** A task that can get stuck has no working clock. */
  onModuleInit(): void {
    assertLife('task', taskTable);
  }
}
