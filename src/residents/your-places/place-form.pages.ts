import { Body, Controller, Get, Param, Post, Res, Session } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { check } from '../../platform/http/check';
import { Elsewhere } from '../../platform/http/elsewhere';
import { Idempotency } from '../../platform/http/idempotency';
import { keepSession } from '../../platform/http/keep-session';
import { PageLanguage } from '../../platform/http/page-language';
import { Anyone } from '../../platform/http/permission';
import { refusedAt } from '../../platform/http/refused-at';
import { requestIdOf } from '../../platform/http/request-id-of';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { placeKinds, reachOf, type KeptPlace, type ResidentPlace } from '../places/rules/place';
import type { ContactPoint } from '../contact-points/contact-point.entity';
import type { PlacesSession } from './draft-session';
import { PlaceReader, type Posted } from './place-reader.service';
import { PlacesDoor } from './places-door.service';
import type { Draft } from './rules/draft';
import { KeepPlaceForm } from './your-places.dto';
import { YourPlaces } from './your-places.service';

const view = (name: string) => `residents/your-places/views/${name}`;
const base = (token: string) => `/preferences/${token}/places`;

/** What a form is about: a new place, one instead of all others, or one that is kept. */
interface About {
  readonly contact: ContactPoint;
  readonly act: string;
  readonly kept?: KeptPlace;
}

/** Tells a place: where, or by its areas, and then which areas it brings. `act`: `new`, `instead` or a place's id. */
@Controller('preferences/:token/places/:act')
@ApiExcludeController()
export class PlaceFormPages {
  constructor(
    private readonly door: PlacesDoor,
    private readonly yours: YourPlaces,
    private readonly reader: PlaceReader,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('where')
  @Anyone()
  async askWhere(
    @Param('token') token: string,
    @Param('act') act: string,
    @Session() session: PlacesSession,
    @Res() response: Response,
  ) {
    const about = await this.about(token, act, session);
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
    const about = await this.about(token, act, session);
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
    const about = await this.about(token, act, session);
    const lists = { map: await this.reader.map(), ...(await this.reader.means()) };
    response.render(view('by-list'), { ...this.page(token, about), ...lists });
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
    const about = await this.about(token, act, session);
    const read = await this.reader.list(posted);
    if (read.ok) return this.draft(response, token, about, session, read.draft);
    const lists = { map: await this.reader.map(), ...(await this.reader.means()) };
    const page = { ...this.page(token, about), ...lists, values: posted };
    response.status(422).render(view('by-list'), { ...page, errors: read.errors });
  }

  @Get('areas')
  @Anyone()
  async askAreas(
    @Param('token') token: string,
    @Param('act') act: string,
    @Session() session: PlacesSession,
    @Res() response: Response,
  ) {
    const about = await this.about(token, act, session);
    await this.areas(response, token, about, drafted(token, about, session));
  }

  @Post('areas')
  @Anyone()
  async save(
    @Param('token') token: string,
    @Param('act') act: string,
    @Body() posted: Posted,
    @Session() session: PlacesSession,
    @PageLanguage() language: SiteLanguage,
    @Res() response: Response,
  ) {
    const about = await this.about(token, act, session);
    const draft = drafted(token, about, session);
    const again = (errors: object, status: number) =>
      this.areas(response.status(status), token, about, draft, { errors, values: posted });
    const form = await check(KeepPlaceForm, posted);
    if (!form.ok) return again(form.errors, 422);
    const { areaIds } = form.value;
    if (!areaIds.every((id) => [...draft.own, ...draft.near].includes(id)))
      return again([{ field: 'areaIds', words: 'residents/sign-up:wrong.areas' }], 422);
    const { kind, at, radius } = draft;
    const step = stepOf(act, { kind, at, radius, areaIds });
    const asked = { ...(act !== 'new' && { seen: Number(posted.version) }), agreedIn: language };
    const { id } = about.contact;
    try {
      await this.idempotency.once(`places/${id}`, requestIdOf(posted), { step, asked }, (tx) =>
        this.yours.alter(tx, id, step, asked),
      );
    } catch (error) {
      const refused = refusedAt('areaIds', error, ofTheAreas);
      return again(refused.errors, refused.status);
    }
    delete session.placeDraft;
    await keepSession(session);
    const isOpen = this.door.isOpen(id, session);
    response.redirect(
      303,
      isOpen ? `${base(token)}?saved=${step.what}` : `/preferences/${token}?saved=yes`,
    );
  }

  /** A place that is kept shows only behind the code. */
  private async about(token: string, act: string, session: PlacesSession): Promise<About> {
    const contact = await this.door.owner(token);
    if (act === 'new' || act === 'instead') return { contact, act };
    if (!this.door.isOpen(contact.id, session)) throw new Elsewhere(base(token));
    return { contact, act, kept: await this.yours.one(contact.id, act) };
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

  private async areas(
    response: Response,
    token: string,
    { contact, act }: About,
    draft: Draft,
    said: { errors?: object; values?: Posted } = {},
  ): Promise<void> {
    const places = this.reader.shown(draft, await this.reader.map());
    const { version } = contact;
    const shown = { token, act, version, places, values: { areaIds: draft.areaIds }, ...said };
    response.render(view('areas'), { ...shown, back: draft.at ? 'where' : 'list' });
  }
}

/** Begins again where the session has forgotten, or holds another's. */
function drafted(token: string, { contact, act }: About, { placeDraft }: PlacesSession): Draft {
  if (placeDraft?.contactPointId === contact.id && placeDraft.act === act) return placeDraft;
  throw new Elsewhere(base(token));
}

function stepOf(act: string, place: ResidentPlace) {
  if (act === 'new') return { what: 'added', place } as const;
  if (act === 'instead') return { what: 'replaced', places: [place] } as const;
  return { what: 'changed', id: act, place } as const;
}

const ofTheAreas = ({ code }: Refusal) =>
  ['too-many-places', 'too-many-areas', 'last-area'].includes(code);
