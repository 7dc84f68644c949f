import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { PageLanguage } from '../../platform/http/page-language';
import { Anyone } from '../../platform/http/permission';
import { requestIdOf } from '../../platform/http/request-id-of';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { cadenceOf, cadences, pacesOf, type Cadence } from '../subscriptions/rules/choices';
import { topicsIn } from '../topics/topic-texts';
import { TopicsService } from '../topics/topics.service';
import { PreferencesService } from './preferences.service';

const VIEW = 'residents/preferences/views/paces';
const WRONG = 'residents/preferences:wrong.pace';
const fieldOf = (code: string) => `pace-${code}`;

/** How often each topic comes, for who wants some at once and others gathered. */
@Controller('preferences/:token/paces')
@ApiExcludeController()
export class PacesPages {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly topics: TopicsService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Anyone()
  async edit(
    @Param('token') token: string,
    @PageLanguage() language: SiteLanguage,
    @Res() response: Response,
  ) {
    const { now, topics } = await this.page(token, language);
    const cadence = now.cadence ?? 'at once';
    const choices = { areaIds: [], topicCodes: [], cadence, cadences: now.cadences };
    const values = Object.fromEntries(
      topics.map(({ code }) => [fieldOf(code), cadenceOf(choices, code)]),
    );
    response.render(VIEW, { token, topics, values, version: now.version, cadences });
  }

  @Post()
  @Anyone()
  async change(
    @Param('token') token: string,
    @Body() body: Record<string, unknown>,
    @PageLanguage() language: SiteLanguage,
    @Res() response: Response,
  ) {
    const { contact, topics } = await this.page(token, language);
    const paces = new Map<string, Cadence>();
    const errors: FieldError[] = [];
    for (const { code, name } of topics) {
      const cadence = cadences.find((each) => each === body[fieldOf(code)]);
      if (cadence) paces.set(code, cadence);
      else errors.push({ field: fieldOf(code), words: WRONG, values: { topic: name } });
    }
    const { version } = body;
    if (errors.length > 0)
      return response
        .status(422)
        .render(VIEW, { token, topics, values: body, version, errors, cadences });
    const seen = Number(version);
    const changed = { cadences: undefined, ...(paces.size > 0 && pacesOf(paces)) };
    await this.idempotency.once(
      `preferences/${contact.id}`,
      requestIdOf(body),
      { changed, seen },
      (tx) => this.preferences.change(tx, contact.id, seen, changed),
    );
    response.redirect(303, `/preferences/${token}?saved=yes`);
  }

  /** Only topics that are chosen have a pace. */
  private async page(token: string, language: SiteLanguage) {
    const contact = await this.preferences.openOwn(token);
    const now = await this.preferences.view(contact);
    const all = topicsIn(language, await this.topics.all());
    return { contact, now, topics: all.filter(({ code }) => now.topicCodes.includes(code)) };
  }
}
