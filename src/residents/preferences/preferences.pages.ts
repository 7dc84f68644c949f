import {
  Body,
  Controller,
  Get,
  NotFoundException,
  Param,
  Post,
  Query,
  Render,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { check } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { PageLanguage } from '../../platform/http/page-language';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { languageNameIn, languagesIn } from '../languages/language-names';
import { PhoneClaims } from '../phones/phone-claims.service';
import { Phones } from '../phones/phones.service';
import { ResidentLinks } from '../links/resident-links';
import {
  AreasForm,
  CadenceForm,
  LanguageForm,
  LookForm,
  TopicsForm,
} from '../subscriptions/dto/choices.dto';
import { mailLooks } from '../subscriptions/rules/mail-looks';
import { cadences, type Choices } from '../subscriptions/rules/choices';
import { SubscriptionsService } from '../subscriptions/subscriptions.service';
import { TopicCounts } from '../topics/topic-counts';
import { topicsIn } from '../topics/topic-texts';
import { TopicsService } from '../topics/topics.service';
import { PreferencesService } from './preferences.service';

const parts = {
  areas: AreasForm,
  topics: TopicsForm,
  cadence: CadenceForm,
  language: LanguageForm,
  look: LookForm,
} as const;
type Part = keyof typeof parts;

/** What a resident follows, by the link in each mail. It shows and changes subscriptions only. */
@Controller('preferences/:token')
@ApiExcludeController()
export class PreferencesPages {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly subscriptions: SubscriptionsService,
    private readonly topics: TopicsService,
    private readonly links: ResidentLinks,
    private readonly idempotency: Idempotency,
    private readonly db: DataSource,
    private readonly phones: Phones,
    private readonly claims: PhoneClaims,
    private readonly counts: TopicCounts,
  ) {}

  @Get()
  @Anyone()
  @Render('residents/preferences/views/preferences')
  async show(
    @Param('token') token: string,
    @PageLanguage() language: SiteLanguage,
    @Query('saved') saved?: string,
  ) {
    const page = await this.page(token, language);
    const chosen = page.topics.filter(({ code }) => page.now.topicCodes.includes(code));
    return {
      ...page,
      chosen,
      saved: saved === 'yes',
      texts: { on: this.claims.on, has: await this.phones.has(this.db, page.contact.id) },
      unsubscribe: this.links.unsubscribePath(page.contact.id),
    };
  }

  @Get(':part')
  @Anyone()
  async edit(
    @Param('token') token: string,
    @Param('part') name: string,
    @PageLanguage() language: SiteLanguage,
    @Res() response: Response,
  ) {
    const part = existing(name);
    const page = await this.page(token, language);
    const { areas, ...rest } = page.now;
    const values = { ...rest, areaIds: areas.map(({ id }) => id) };
    response.render(viewOf(part), { ...page, values });
  }

  @Post(':part')
  @Anyone()
  async change(
    @Param('token') token: string,
    @Param('part') name: string,
    @Body() body: Record<string, unknown>,
    @PageLanguage() language: SiteLanguage,
    @Res() response: Response,
  ) {
    const part = existing(name);
    const page = await this.page(token, language);
    const form = await check<Partial<Choices>>(parts[part], body);
    if (!form.ok)
      return response
        .status(422)
        .render(viewOf(part), { ...page, values: body, errors: form.errors });
    const { id } = page.contact;
    // One pace for all takes the place of paces by topic.
    const changed = { ...(part === 'cadence' && { cadences: undefined }), ...form.value };
    const seen = Number(body.version);
    const key = requestIdOf(body);
    await this.idempotency.once(`preferences/${id}`, key, { changed, seen }, (tx) =>
      this.preferences.change(tx, id, seen, changed),
    );
    response.redirect(303, `/preferences/${token}?saved=yes`);
  }

  private async page(token: string, language: SiteLanguage) {
    const contact = await this.preferences.openOwn(token);
    const [map, topics] = await Promise.all([this.subscriptions.map(), this.topics.all()]);
    const now = await this.preferences.view(contact, map);
    const counts = await this.counts.inAreas(now.areas.map(({ id }) => id));
    const languages = languagesIn(language);
    const lists = {
      map,
      topics: topicsIn(language, topics),
      cadences,
      languages,
      looks: mailLooks,
    };
    const readsIn = languageNameIn(language, now.language);
    return { token, contact: { id: contact.id }, now, readsIn, counts, ...lists };
  }
}

const viewOf = (part: Part) => `residents/preferences/views/${part}`;

function existing(name: string): Part {
  if (!Object.hasOwn(parts, name)) throw new NotFoundException();
  return name as Part;
}
