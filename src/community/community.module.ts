import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConversationModule } from '../conversation/conversation.module';
import { PlacesModule } from '../places/places.module';
import { MailModule } from '../platform/mail/mail.module';
import { assertLife } from '../platform/rules/life-table';
import { TemporalModule } from '../platform/temporal/temporal.module';
import { RuleSettingsModule } from '../publishing/rule-settings/rule-settings.module';
import { ResidentsModule } from '../residents/residents.module';
import { PollClosing } from './polls/closing.service';
import { PollResults } from './polls/poll-results.service';
import { Poll, PollOption } from './polls/poll.entity';
import { PollsService } from './polls/polls.service';
import { pollTable } from './polls/rules/poll-life';
import { Votes } from './polls/votes.service';
import { PrioritiesService } from './priorities/priorities.service';
import { Priority, PriorityEntry } from './priorities/priority.entity';
import { Telling } from './telling/telling.service';
import { PublicWords } from './words/public-words.service';

const services = [
  PollClosing,
  PollResults,
  PollsService,
  PrioritiesService,
  PublicWords,
  Telling,
  Votes,
];

/** What was done: priorities, polls, events. What every process may use of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Poll, PollOption, Priority, PriorityEntry]),
    ConversationModule,
    MailModule,
    PlacesModule,
    ResidentsModule,
    RuleSettingsModule,
    TemporalModule,
  ],
  providers: services,
  exports: services,
})
export class CommunityModule implements OnModuleInit {
  /** A poll that can get stuck is never counted. */
  onModuleInit(): void {
    assertLife('poll', pollTable);
  }
}
