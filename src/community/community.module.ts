import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConversationModule } from '../conversation/conversation.module';
import { PlacesModule } from '../places/places.module';
import { MailModule } from '../platform/mail/mail.module';
import { assertLife } from '../platform/rules/life-table';
import { TemporalModule } from '../platform/temporal/temporal.module';
import { RuleSettingsModule } from '../publishing/rule-settings/rule-settings.module';
import { ResidentsModule } from '../residents/residents.module';
import { Bookings } from './events/bookings/bookings.service';
import { EventRatings } from './events/bookings/ratings.service';
import { EventClocks } from './events/clock/event-clock.service';
import { EventNotices } from './events/clock/event-notices.service';
import { EventTimes } from './events/clock/event-times';
import { Door } from './events/door/door.service';
import { EventChanges } from './events/event-changes.service';
import { CommunityEvent, EventChange } from './events/event.entity';
import { EventsService } from './events/events.service';
import { EventLetters } from './events/letters/event-letters.service';
import { LockedEvents } from './events/locked-events';
import { eventTable } from './events/rules/event-life';
import { PollClosing } from './polls/closing.service';
import { PollResults } from './polls/poll-results.service';
import { Poll, PollOption } from './polls/poll.entity';
import { PollsService } from './polls/polls.service';
import { pollTable } from './polls/rules/poll-life';
import { Votes } from './polls/votes.service';
import { LinkablePriorities } from './priorities/linkable-priorities';
import { PrioritiesService } from './priorities/priorities.service';
import { Promises } from './priorities/promises.service';
import { Priority, PriorityEntry } from './priorities/priority.entity';
import { Telling } from './telling/telling.service';
import { PublicWords } from './words/public-words.service';

const services = [
  Bookings,
  Door,
  EventChanges,
  EventClocks,
  EventLetters,
  EventNotices,
  EventRatings,
  EventTimes,
  EventsService,
  LinkablePriorities,
  LockedEvents,
  PollClosing,
  PollResults,
  PollsService,
  PrioritiesService,
  Promises,
  PublicWords,
  Telling,
  Votes,
];

/** What was done: priorities, polls, events. What every process may use of it. */
@Module({
  imports: [
    TypeOrmModule.forFeature([
      CommunityEvent,
      EventChange,
      Poll,
      PollOption,
      Priority,
      PriorityEntry,
    ]),
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
  /** A poll that can get stuck is never counted, an event never ends. */
  onModuleInit(): void {
    assertLife('event', eventTable);
    assertLife('poll', pollTable);
  }
}
