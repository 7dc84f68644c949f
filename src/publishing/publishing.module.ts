import { Module, type OnModuleInit } from '@nestjs/common';
import { PlacesModule } from '../places/places.module';
import { assertLife } from '../platform/rules/life-table';
import { TemporalModule } from '../platform/temporal/temporal.module';
import { ResidentsModule } from '../residents/residents.module';
import { StaffCore } from '../staff/staff-core.module';
import { CheckingService } from './checking/checking.service';
import { ClaimsService } from './claims/claims.service';
import { AskingService } from './decisions/asking.service';
import { DecidingService } from './decisions/deciding.service';
import { Judge } from './decisions/judge';
import { MessageEvents } from './events/message-events.service';
import { RuleSettingsModule } from './rule-settings/rule-settings.module';
import { ReviewsService } from './reviews/reviews.service';
import { OpinionClient } from './second-opinion/opinion-client';
import { SecondOpinions } from './second-opinion/second-opinions.service';
import { SystemSteps } from './lifecycle/system-steps.service';
import { MessagesModule } from './messages/messages.module';
import { RegisterService } from './rumours/register.service';
import { answerTable } from './rumour-answers/rules/answer-life';
import { RumourAnswers } from './rumour-answers/rumour-answers.service';
import { RumoursService } from './rumours/rumours.service';
import { rumourTable } from './rumours/rules/rumour-words';

const shared = [
  AskingService,
  CheckingService,
  ClaimsService,
  DecidingService,
  Judge,
  MessageEvents,
  RegisterService,
  ReviewsService,
  SecondOpinions,
  RumourAnswers,
  RumoursService,
  SystemSteps,
];

/** What is said, and may it be: checks, decisions and the steps that a message takes by itself. */
@Module({
  imports: [
    MessagesModule,
    PlacesModule,
    ResidentsModule,
    RuleSettingsModule,
    StaffCore,
    TemporalModule,
  ],
  providers: [...shared, OpinionClient],
  exports: [...shared, MessagesModule, RuleSettingsModule],
})
export class PublishingModule implements OnModuleInit {
  /** A table of a rumour's life with a hole in it must not take a single step. */
  onModuleInit(): void {
    assertLife('rumour', rumourTable);
    assertLife('rumour answer', answerTable);
  }
}
