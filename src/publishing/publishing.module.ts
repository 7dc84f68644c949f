import { Module } from '@nestjs/common';
import { TemporalModule } from '../platform/temporal/temporal.module';
import { ResidentsModule } from '../residents/residents.module';
import { StaffCore } from '../staff/staff-core.module';
import { CheckingService } from './checking/checking.service';
import { AskingService } from './decisions/asking.service';
import { DecidingService } from './decisions/deciding.service';
import { Judge } from './decisions/judge';
import { MessageEvents } from './events/message-events.service';
import { ReviewsService } from './reviews/reviews.service';
import { SystemSteps } from './lifecycle/system-steps.service';
import { MessagesModule } from './messages/messages.module';

const shared = [
  AskingService,
  CheckingService,
  DecidingService,
  Judge,
  MessageEvents,
  ReviewsService,
  SystemSteps,
];

/** What is said, and may it be: checks, decisions and the steps that a message takes by itself. */
@Module({
  imports: [MessagesModule, ResidentsModule, StaffCore, TemporalModule],
  providers: shared,
  exports: [...shared, MessagesModule],
})
export class PublishingModule {}
