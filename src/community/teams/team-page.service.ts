import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { NeighbourhoodsService } from '../../places/police-uk/neighbourhoods.service';
import { TeamsService } from '../../places/teams/teams.service';
import { FIRST, type SiteLanguage } from '../../platform/texts/site-languages';
import { Archive } from '../../publishing/archive/archive.service';
import { inWords } from '../../publishing/archive/shown';
import { RumourAnswers } from '../../publishing/rumour-answers/rumour-answers.service';
import { EventsService } from '../events/events.service';
import { notFound } from '../refuse';
import { PrioritiesService } from '../priorities/priorities.service';

const MOST = 5;

/** All that the rooms say in public of a ward and its officers. */
@Injectable()
export class TeamPage {
  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
    private readonly teams: TeamsService,
    private readonly neighbourhoods: NeighbourhoodsService,
    private readonly priorities: PrioritiesService,
    private readonly events: EventsService,
    private readonly rumours: RumourAnswers,
    private readonly archive: Archive,
  ) {}

  /** Where a ward ended, `now` names what lies there. 404 `not-found` where there never was one. */
  async of(wardId: string, language: SiteLanguage = FIRST) {
    const [found] = await this.areas.known([wardId]).catch(() => []);
    if (found?.kind !== 'ward') throw notFound('community/teams:error.none');
    const { id, name, code, pilot, parentId, validTo } = found;
    const ward = { id, name, code, pilot };
    if (validTo !== null) {
      const now = await this.areas.known(await this.areas.today([id]));
      return { ward, ended: validTo, now: now.map((one) => ({ id: one.id, name: one.name })) };
    }
    const [team, said, listed, events, rumours, names, messages] = await Promise.all([
      this.teams.teamForArea(this.db.manager, id),
      this.neighbourhoods.of(id),
      this.priorities.list([id]),
      this.events.inArea(id, new Date()),
      this.rumours.publicList(id),
      this.areas.namesOf(parentId ? [parentId] : []),
      this.archive.list({ areaId: id, topicCode: null }, null, MOST),
    ]);
    const current = listed.filter(({ state }) => state === 'current');
    const outcomes = await this.priorities.outcomes([id], MOST);
    return {
      ward,
      borough: names.get(parentId ?? '') ?? '',
      team: team && { name: team.name, email: team.email },
      said: said && { ...said, events: said.events.filter(isAhead) },
      priorities: current,
      outcomes,
      events: events.slice(0, MOST).map((event) => ({
        ...{ id: event.id, title: event.title, place: event.place, startsAt: event.startsAt },
        cancelled: event.state === 'cancelled',
      })),
      messages: messages.items.map((item) => {
        const own = inWords(item, language);
        const { subject, releasedAt: at, topic, notice } = own;
        return { id: item.id, subject, at, topic, notice, language: own.language };
      }),
      rumours: rumours.slice(0, MOST),
    };
  }

  /** Every borough with its wards. */
  tree() {
    return this.areas.tree();
  }
}

const isAhead = ({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }) =>
  Date.parse(endsAt ?? startsAt) > Date.now();
