import { Body, Controller, Get, Ip, Param, ParseUUIDPipe, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { callerOf } from '../../platform/http/address-limit';
import { check } from '../../platform/http/check';
import { languageFor } from '../../platform/http/language';
import { Anyone } from '../../platform/http/permission';
import { Published } from '../../platform/http/published/published';
import { requestIdOf } from '../../platform/http/request-id-of';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { shownAt } from '../refuse';
import { Booking } from './bookings/booking.service';
import { AskPlaceDto, BookDto } from './bookings/bookings.dto';
import { publicEventJson } from './event-json';
import type { CommunityEvent } from './event.entity';
import { EventsService } from './events.service';
import { whenWords } from './rules/event-times';
import { whenSaid } from './when-said';
import { LARGEST_PARTY } from './rules/places';
import { reasonText } from './rules/reasons';

type Posted = Record<string, unknown>;
const view = (name: string) => `community/events/views/${name}`;

/** Where residents see what is on, and book. */
@Controller('events')
@ApiExcludeController()
export class PublicEventsPages {
  constructor(
    private readonly events: EventsService,
    private readonly booking: Booking,
    private readonly areas: AreasService,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Published()
  @Render('community/events/views/public-list')
  async list(@Res({ passthrough: true }) response: Response) {
    const language = languageFor(response);
    const tree = await this.areas.tree();
    return { rows: await this.rows(null, language), boroughs: tree.map(({ borough }) => borough) };
  }

  @Get('in/:areaId')
  @Published()
  @Render('community/events/views/public-area')
  async area(
    @Param('areaId', ParseUUIDPipe) areaId: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    const [area] = await this.areas.byIds([areaId]);
    const tree = await this.areas.tree();
    const below = tree.find(({ borough }) => borough.id === areaId)?.wards ?? [];
    return { area, below, rows: await this.rows(areaId, languageFor(response)) };
  }

  @Get(':id')
  @Anyone()
  async show(@Param('id', ParseUUIDPipe) id: string, @Res() response: Response) {
    return this.page(id, response, 200, {});
  }

  /** Who comes and the address; answers with the page for the code. */
  @Post(':id/code')
  @Anyone()
  async code(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() response: Response,
  ) {
    const form = await check(AskPlaceDto, posted);
    if (!form.ok) return this.page(id, response, 422, { posted, errors: form.errors });
    try {
      const { email } = form.value;
      const key = requestIdOf(posted);
      const proof = await this.booking.ask(id, 'book-place', email, callerOf(ip), key);
      return await this.codePage(id, response, 200, { ...posted, proof });
    } catch (error) {
      const { errors, status } = shownAt('people', error);
      return this.page(id, response, status, { posted, errors });
    }
  }

  @Post(':id/book')
  @Anyone()
  async book(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(BookDto, posted);
    if (!form.ok) return this.codePage(id, response, 422, posted, form.errors);
    try {
      const state = await this.booking.book(id, form.value, requestIdOf(posted));
      response.redirect(303, `/events/${id}/${state === 'placed' ? 'booked' : 'waiting'}`);
    } catch (error) {
      const { errors, status } = shownAt('code', error);
      return this.codePage(id, response, status, posted, errors);
    }
  }

  @Get(':id/booked')
  @Anyone()
  async booked(@Param('id', ParseUUIDPipe) id: string, @Res() response: Response) {
    response.render(view('booked'), {
      ...(await this.shown(id, languageFor(response))),
      placed: true,
    });
  }

  @Get(':id/waiting')
  @Anyone()
  async waiting(@Param('id', ParseUUIDPipe) id: string, @Res() response: Response) {
    response.render(view('booked'), {
      ...(await this.shown(id, languageFor(response))),
      placed: false,
    });
  }

  private async rows(areaId: string | null, language: SiteLanguage) {
    const now = new Date();
    const events = await this.events.inArea(areaId, now);
    const names = await this.areas.namesOf(events.flatMap(({ areaIds }) => areaIds));
    return events.map((event) => this.asShown(event, now, names, language));
  }

  private asShown(
    event: CommunityEvent,
    now: Date,
    names: Map<string, string>,
    language: SiteLanguage,
  ) {
    return {
      ...publicEventJson(event, now),
      when: whenWords(event.startsAt, event.endsAt, this.settings.FORCE_ZONE, whenSaid(language)),
      areas: event.areaIds.map((id) => names.get(id)).join(', '),
      why: event.cancelReason && reasonText(event.cancelReason),
    };
  }

  private async shown(id: string, language: SiteLanguage) {
    const event = await this.events.open(id);
    const names = await this.areas.namesOf(event.areaIds);
    const shown = this.asShown(event, new Date(), names, language);
    return { event: shown, largest: LARGEST_PARTY };
  }

  private async page(id: string, response: Response, status: number, more: Posted) {
    response.status(status).render(view('public-event'), {
      ...(await this.shown(id, languageFor(response))),
      ...more,
    });
  }

  private async codePage(
    id: string,
    response: Response,
    status: number,
    posted: Posted,
    errors?: unknown,
  ) {
    response.status(status).render(view('place-code'), {
      ...{ ...(await this.shown(id, languageFor(response))), posted, errors },
    });
  }
}
