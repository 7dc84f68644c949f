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
import type { ResidentPlace } from '../places/rules/place';
import type { PlacesSession } from './draft-session';
import { base, PlaceAbouts, view, type About } from './place-abouts.service';
import { PlaceReader, type Posted } from './place-reader.service';
import { PlacesDoor } from './places-door.service';
import type { Draft } from './rules/draft';
import { KeepPlaceForm } from './your-places.dto';
import { YourPlaces } from './your-places.service';

/** Chooses the areas that a place brings, which keeps it. `act`: `new`, `instead` or a place's id. */
@Controller('preferences/:token/places/:act')
@ApiExcludeController()
export class PlaceAreasPages {
  constructor(
    private readonly abouts: PlaceAbouts,
    private readonly door: PlacesDoor,
    private readonly yours: YourPlaces,
    private readonly reader: PlaceReader,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('areas')
  @Anyone()
  async askAreas(
    @Param('token') token: string,
    @Param('act') act: string,
    @Session() session: PlacesSession,
    @Res() response: Response,
  ) {
    const about = await this.abouts.of(token, act, session);
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
    const about = await this.abouts.of(token, act, session);
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
