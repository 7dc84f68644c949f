import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AreasService } from '../../../places/areas/areas.service';
import { Settings } from '../../../platform/config/settings';
import { Published } from '../../../platform/http/published/published';
import type { CommunityEvent } from '../event.entity';
import { EventsService } from '../events.service';
import { eventCalendar } from './event-calendar';

/** What is over stays in a feed for so long, so that calendars that look seldom see that something was called off. */
const KEPT_DAYS = 30;
const FRESH_SECONDS = 300;

/** iCalendar files: one event, or a feed of an area to subscribe to. */
@Controller('events')
@ApiExcludeController()
export class CalendarPages {
  constructor(
    private readonly events: EventsService,
    private readonly areas: AreasService,
    private readonly settings: Settings,
  ) {}

  @Get('calendar.ics')
  @Published(FRESH_SECONDS)
  async all(@Res() response: Response) {
    const name = `${this.settings.FORCE_NAME}: events`;
    this.send(response, name, await this.events.inArea(null, since()));
  }

  @Get('in/:areaId/calendar.ics')
  @Published(FRESH_SECONDS)
  async area(@Param('areaId', ParseUUIDPipe) areaId: string, @Res() response: Response) {
    const [area] = await this.areas.byIds([areaId]);
    const name = `${this.settings.FORCE_NAME}: events in ${area!.name}`;
    this.send(response, name, await this.events.inArea(areaId, since()));
  }

  @Get(':id/calendar.ics')
  @Published(FRESH_SECONDS)
  async one(@Param('id', ParseUUIDPipe) id: string, @Res() response: Response) {
    const event = await this.events.open(id);
    this.send(response, event.title, [event]);
  }

  private send(response: Response, name: string, events: CommunityEvent[]) {
    const { FORCE_NAME, PUBLIC_URL, MAIL_DOMAIN, FORCE_ZONE } = this.settings;
    const where = { forceName: FORCE_NAME, publicUrl: PUBLIC_URL, mailDomain: MAIL_DOMAIN };
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8');
    response.send(eventCalendar(name, events, { ...where, zone: FORCE_ZONE }));
  }
}

const since = () => new Date(Date.now() - KEPT_DAYS * 86_400_000);
