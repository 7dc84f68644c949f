import {
  Body,
  Controller,
  Get,
  Ip,
  Param,
  Post,
  Query,
  Render,
  Res,
  Session,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { callerOf } from '../../platform/http/address-limit';
import { Elsewhere } from '../../platform/http/elsewhere';
import { Idempotency } from '../../platform/http/idempotency';
import { keepSession } from '../../platform/http/keep-session';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import { reachOf, type KeptPlace } from '../places/rules/place';
import { CodeDto } from '../privacy/dto/code.dto';
import { entered } from '../privacy/entered';
import { followed, type BoroughOfWards } from '../subscriptions/rules/areas';
import type { PlacesSession } from './draft-session';
import { PlaceReader, type Posted } from './place-reader.service';
import { PlacesDoor } from './places-door.service';
import { YourPlaces } from './your-places.service';

const view = (name: string) => `residents/your-places/views/${name}`;
const saids = ['added', 'changed', 'removed', 'replaced'];

/** The list of somebody's places. It shows where they live, so it stands behind a code (promise 9). */
@Controller('preferences/:token/places')
@ApiExcludeController()
export class YourPlacesPages {
  constructor(
    private readonly door: PlacesDoor,
    private readonly yours: YourPlaces,
    private readonly reader: PlaceReader,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Anyone()
  async show(
    @Param('token') token: string,
    @Session() session: PlacesSession,
    @Res() response: Response,
    @Query('saved') saved?: string,
  ) {
    const { id } = await this.door.owner(token);
    if (!this.door.isOpen(id, session)) return response.render(view('start'), { token });
    const [{ places, others }, map] = await Promise.all([this.yours.of(id), this.reader.map()]);
    response.render(view('list'), {
      ...{ token, saved: saids.find((each) => each === saved) },
      places: places.map((place) => shown(place, map)),
      others: followed(others, map),
    });
  }

  @Post('code')
  @Anyone()
  async send(
    @Param('token') token: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() response: Response,
  ) {
    const contact = await this.door.owner(token);
    await this.door.send(contact, callerOf(ip), requestIdOf(posted));
    response.redirect(303, `/preferences/${token}/places/code`);
  }

  @Get('code')
  @Anyone()
  @Render(view('code'))
  async enter(@Param('token') token: string) {
    await this.door.owner(token);
    return { token };
  }

  /** The pass stays in the visitor's session. */
  @Post('open')
  @Anyone()
  async open(
    @Param('token') token: string,
    @Body() posted: Posted,
    @Session() session: PlacesSession,
    @Res() response: Response,
  ) {
    const { id } = await this.door.owner(token);
    const pass = await entered(CodeDto, posted, ({ code }) => this.door.open(id, code));
    if (!pass.ok)
      return response.status(pass.status).render(view('code'), { token, errors: pass.errors });
    session.placesPass = pass.value;
    await keepSession(session);
    response.redirect(303, `/preferences/${token}/places`);
  }

  @Post('close')
  @Anyone()
  async close(
    @Param('token') token: string,
    @Session() session: PlacesSession,
    @Res() response: Response,
  ) {
    await this.door.owner(token);
    delete session.placesPass;
    delete session.placeDraft;
    await keepSession(session);
    response.redirect(303, `/preferences/${token}`);
  }

  /** Says what ends with it. */
  @Get(':id/remove')
  @Anyone()
  @Render(view('remove'))
  async ask(
    @Param('token') token: string,
    @Param('id') id: string,
    @Session() session: PlacesSession,
  ) {
    const contact = await this.opened(token, session);
    const [place, map] = await Promise.all([this.yours.one(contact.id, id), this.reader.map()]);
    const { version } = contact;
    try {
      const { end } = await this.yours.ifAltered(contact.id, { what: 'removed', id });
      return { token, version, place: shown(place, map), ends: followed(end, map) };
    } catch (error) {
      if (!(error instanceof Refusal && error.code === 'last-area')) throw error;
      return { token, version, place: shown(place, map), isLast: true };
    }
  }

  @Post(':id/remove')
  @Anyone()
  async remove(
    @Param('token') token: string,
    @Param('id') id: string,
    @Body() posted: Posted,
    @Session() session: PlacesSession,
    @Res() response: Response,
  ) {
    const contact = await this.opened(token, session);
    const seen = Number(posted.version);
    const what = { removed: id, seen };
    await this.idempotency.once(`places/${contact.id}`, requestIdOf(posted), what, (tx) =>
      this.yours.alter(tx, contact.id, { what: 'removed', id }, { seen }),
    );
    response.redirect(303, `/preferences/${token}/places?saved=removed`);
  }

  private async opened(token: string, session: PlacesSession) {
    const contact = await this.door.owner(token);
    if (this.door.isOpen(contact.id, session)) return contact;
    throw new Elsewhere(`/preferences/${token}/places`);
  }
}

const shown = ({ id, kind, at, radius, areaIds }: KeptPlace, map: readonly BoroughOfWards[]) => ({
  ...{ id, kind, isListed: at === null, reach: reachOf(radius) },
  areas: followed(areaIds, map),
});
