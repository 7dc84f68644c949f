import { Module, type OnModuleInit } from '@nestjs/common';
import { ConversationModule } from '../conversation/conversation.module';
import { PlacesModule } from '../places/places.module';
import { ArchiveModule } from '../publishing/archive/archive.module';
import { PublishingModule } from '../publishing/publishing.module';
import { PublishingWebModule } from '../publishing/publishing-web.module';
import { ResidentsModule } from '../residents/residents.module';
import { ResidentsWebModule } from '../residents/residents-web.module';
import { StaffHome } from '../staff/home/staff-home';
import { StaffModule } from '../staff/staff.module';
import { CommunitySitemap } from './community-sitemap';
import { CommunityModule } from './community.module';
import { Booking } from './events/bookings/booking.service';
import { CalendarPages } from './events/calendar/calendar.pages';
import { DoorApi } from './events/door/door.api';
import { DoorPages } from './events/door/door.pages';
import { EventChangesApi } from './events/event-changes.api';
import { EventDesk } from './events/event-desk.service';
import { EventDeskPages } from './events/event-desk.pages';
import { EventMessages } from './events/event-messages.service';
import { EventsApi } from './events/events.api';
import { LeavingPages } from './events/leaving.pages';
import { PublicEventsApi } from './events/public-events.api';
import { PublicEventsPages } from './events/public-events.pages';
import { PollDeskPages } from './polls/poll-desk.pages';
import { PollsApi } from './polls/polls.api';
import { PublicPollsApi } from './polls/public-polls.api';
import { PublicPollsPages } from './polls/public-polls.pages';
import { Voting } from './polls/voting.service';
import { PrioritiesApi, PublicPrioritiesApi } from './priorities/priorities.api';
import { PriorityDeskPages } from './priorities/priority-desk.pages';
import { PublicPrioritiesPages } from './priorities/public-priorities.pages';
import { TeamPage } from './teams/team-page.service';
import { TeamsPages } from './teams/teams.pages';
import { TellingApi } from './telling/telling.api';
import { TellingPages } from './telling/telling.pages';

/** The doors of the community room, for the web process alone. */
@Module({
  imports: [
    ArchiveModule,
    CommunityModule,
    ConversationModule,
    PlacesModule,
    PublishingModule,
    PublishingWebModule,
    ResidentsModule,
    ResidentsWebModule,
    StaffModule,
  ],
  controllers: [
    CalendarPages,
    DoorApi,
    DoorPages,
    EventChangesApi,
    EventDeskPages,
    EventsApi,
    LeavingPages,
    PublicEventsApi,
    PublicEventsPages,
    PollDeskPages,
    PollsApi,
    PublicPollsApi,
    PublicPollsPages,
    PrioritiesApi,
    PriorityDeskPages,
    PublicPrioritiesApi,
    PublicPrioritiesPages,
    TeamsPages,
    TellingApi,
    TellingPages,
  ],
  providers: [CommunitySitemap, TeamPage, Booking, EventDesk, EventMessages, Voting],
})
export class CommunityWebModule implements OnModuleInit {
  constructor(private readonly home: StaffHome) {}

  onModuleInit(): void {
    this.home.add({
      title: 'Polls and votes',
      href: '/staff/polls',
      section: 'neighbourhood',
      words: 'Ask residents, and let each ward choose its priorities.',
      permission: 'poll.read',
      order: 40,
    });
    this.home.add({
      title: 'Priorities',
      href: '/staff/priorities',
      section: 'neighbourhood',
      words: 'Say what is done about what residents chose.',
      permission: 'priority.read',
      order: 41,
    });
    this.home.add({
      title: 'Events',
      href: '/staff/events',
      section: 'neighbourhood',
      words: 'Plan where residents can meet you, and see who comes.',
      permission: 'event.read',
      order: 42,
    });
  }
}
