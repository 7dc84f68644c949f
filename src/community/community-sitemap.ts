import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AreasService } from '../places/areas/areas.service';
import { Sitemaps, type SitemapPage } from '../platform/http/sitemaps';
import { EventsService } from './events/events.service';
import { PollsService } from './polls/polls.service';
import { PrioritiesService } from './priorities/priorities.service';
import { Promises } from './priorities/promises.service';

const lists = ['/statistics', '/you-said-we-did', '/priorities', '/polls', '/events', '/teams'];

const paths = (start: string, ids: Iterable<string>): SitemapPage[] =>
  [...ids].map((id) => ({ path: `${start}/${id}` }));

/** Tells search engines of teams, events, polls and priorities: what is public now. */
@Injectable()
export class CommunitySitemap implements OnModuleInit {
  constructor(
    private readonly sitemaps: Sitemaps,
    private readonly areas: AreasService,
    private readonly events: EventsService,
    private readonly polls: PollsService,
    private readonly priorities: PrioritiesService,
    private readonly promises: Promises,
  ) {}

  onModuleInit(): void {
    this.sitemaps.add({ name: 'community', pages: () => this.pages() });
  }

  private async pages(): Promise<SitemapPage[]> {
    const [wards, events, polls, priorities, boroughs] = await Promise.all([
      this.areas.wards(),
      this.events.inArea(null, new Date()),
      this.polls.list(['published', 'closed']),
      this.priorities.list(null),
      this.promises.boroughs(),
    ]);
    const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);
    return [
      ...lists.map((path) => ({ path })),
      ...paths('/teams', ids(wards)),
      ...paths('/events', ids(events)),
      ...paths('/polls', ids(polls)),
      ...paths('/priorities', ids(priorities)),
      ...paths('/priorities/in', new Set(priorities.map(({ areaId }) => areaId))),
      ...paths('/you-said-we-did/in', ids(boroughs)),
    ];
  }
}
