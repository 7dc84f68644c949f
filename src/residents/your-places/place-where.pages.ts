import { Body, Controller, Get, Param, Post, Res, Session } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Elsewhere } from '../../platform/http/elsewhere';
import { keepSession } from '../../platform/http/keep-session';
import { Anyone } from '../../platform/http/permission';
import { placeKinds, reachOf } from '../places/rules/place';
import type { PlacesSession } from './draft-session';
import { base, PlaceAbouts, view, type About } from './place-abouts.service';
import { PlaceReader, type Posted } from './place-reader.service';
import type { Draft } from './rules/draft';

/** Tells where a place is, or by its areas. `act`: `new`, `instead` or a place's id. */
@Controller('preferences/:token/places/:act')
@ApiExcludeController()
export class PlaceWherePages {
  constructor(
    private readonly abouts: PlaceAbouts,
    private readonly reader: PlaceReader,
  ) {}

  @Get('where')
  @Anyone()
  async askWhere(
    @Param('token') token: string,
    @Param('act') act: string,
    @Session() session: PlacesSession,
    @Res() response: Response,
  ) {
    const about = await this.abouts.of(token, act, session);
    const means = await this.reader.means();
    if (!means.hasPostcodes && !means.hasMap) throw new Elsewhere(`${base(token)}/${act}/list`);
    response.render(view('where'), { ...this.page(token, about), ...means });
  }

  @Post('where')
  @Anyone()
  async readWhere(
    @Param('token') token: string,
    @Param('act') act: string,
    @Body() posted: Posted,
    @Session() session: PlacesSession,
    @Res() response: Response,
  ) {
    const about = await this.abouts.of(token, act, session);
    if (posted.byList === 'yes') throw new Elsewhere(`${base(token)}/${act}/list`);
    const read = await this.reader.where(posted, about.kept);
    if (read.ok) return this.draft(response, token, about, session, read.draft);
    const page = { ...this.page(token, about), ...(await this.reader.means()) };
    response.status(422).render(view('where'), { ...page, values: posted, errors: read.errors });
  }

  @Get('list')
  @Anyone()
  async askList(
    @Param('token') token: string,
    @Param('act') act: string,
    @Session() session: PlacesSession,
    @Res() response: Response,
  ) {
    const about = await this.abouts.of(token, act, session);
    response.render(view('by-list'), { ...this.page(token, about), ...(await this.lists()) });
  }

  @Post('list')
  @Anyone()
  async readList(
    @Param('token') token: string,
    @Param('act') act: string,
    @Body() posted: Posted,
    @Session() session: PlacesSession,
    @Res() response: Response,
  ) {
    const about = await this.abouts.of(token, act, session);
    const read = await this.reader.list(posted);
    if (read.ok) return this.draft(response, token, about, session, read.draft);
    const page = { ...this.page(token, about), ...(await this.lists()), values: posted };
    response.status(422).render(view('by-list'), { ...page, errors: read.errors });
  }

  private async lists() {
    return { map: await this.reader.map(), ...(await this.reader.means()) };
  }

  private page(token: string, { act, kept }: About) {
    const values = kept
      ? { kind: kept.kind, reach: reachOf(kept.radius), areaIds: kept.areaIds }
      : { kind: act === 'instead' ? 'home' : undefined, reach: 'ward' };
    return { token, act, about: kept ? 'kept' : act, staysAt: !!kept?.at, placeKinds, values };
  }

  private async draft(
    response: Response,
    token: string,
    { contact, act }: About,
    session: PlacesSession,
    draft: Omit<Draft, 'contactPointId' | 'act'>,
  ): Promise<void> {
    session.placeDraft = { ...draft, contactPointId: contact.id, act };
    await keepSession(session);
    response.redirect(303, `${base(token)}/${act}/areas`);
  }
}
