import { Module, type OnModuleInit } from '@nestjs/common';
import { PlacesModule } from '../places/places.module';
import { PublishingWebModule } from '../publishing/publishing-web.module';
import { ResidentsWebModule } from '../residents/residents-web.module';
import { StaffHome } from '../staff/home/staff-home';
import { StaffModule } from '../staff/staff.module';
import { CommunityModule } from './community.module';
import { PollDeskPages } from './polls/poll-desk.pages';
import { PollsApi } from './polls/polls.api';
import { PublicPollsApi } from './polls/public-polls.api';
import { PublicPollsPages } from './polls/public-polls.pages';
import { Voting } from './polls/voting.service';
import { PrioritiesApi, PublicPrioritiesApi } from './priorities/priorities.api';
import { PriorityDeskPages } from './priorities/priority-desk.pages';
import { PublicPrioritiesPages } from './priorities/public-priorities.pages';
import { TellingApi } from './telling/telling.api';
import { TellingPages } from './telling/telling.pages';

/** The doors of the community room, for the web process alone. */
@Module({
  imports: [CommunityModule, PlacesModule, PublishingWebModule, ResidentsWebModule, StaffModule],
  controllers: [
    PollDeskPages,
    PollsApi,
    PublicPollsApi,
    PublicPollsPages,
    PrioritiesApi,
    PriorityDeskPages,
    PublicPrioritiesApi,
    PublicPrioritiesPages,
    TellingApi,
    TellingPages,
  ],
  providers: [Voting],
})
export class CommunityWebModule implements OnModuleInit {
  constructor(private readonly home: StaffHome) {}

  onModuleInit(): void {
    this.home.add({
      title: 'Polls and votes',
      href: '/staff/polls',
      words: 'Ask residents, and let each ward choose its priorities.',
      permission: 'poll.read',
      order: 40,
    });
    this.home.add({
      title: 'Priorities',
      href: '/staff/priorities',
      words: 'Say what is done about what residents chose.',
      permission: 'priority.read',
      order: 41,
    });
  }
}
