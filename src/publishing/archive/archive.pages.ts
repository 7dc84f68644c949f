import { Controller, Get, Query, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { forceIn } from '../../platform/brand/force';
import { Settings } from '../../platform/config/settings';
import { languageFor } from '../../platform/http/language';
import { Published } from '../../platform/http/published/published';
import { FIRST, isSiteLanguage, type SiteLanguage } from '../../platform/texts/site-languages';
import { textIn, textsIn } from '../../platform/texts/texts';
import { Archive } from './archive.service';
import { Choices, queryOf, type Asked, type Query as Given } from './choices.service';
import { atomFeed, jsonFeed, type FeedHead } from './rules/feed';
import { inWords } from './shown';

const ATOM = '/archive/feed.atom';
const JSON_FEED = '/archive/feed.json';
const A_PAGE = 20;
const A_FEED = 30;
/** Seconds: programs that read feeds ask often. */
const FEED_SECONDS = 60;

/** What we sent, for everybody: lists and feeds. A message's own page is in `authenticity`. */
@Controller('archive')
@ApiExcludeController()
export class ArchivePages {
  constructor(
    private readonly archive: Archive,
    private readonly choices: Choices,
    private readonly settings: Settings,
  ) {}

  @Get()
  @Published()
  @Render('publishing/archive/views/list')
  async list(@Query() query: Given, @Res({ passthrough: true }) response: Response) {
    const language = languageFor(response);
    const asked = await this.choices.read(query, language);
    const { items, next } = await this.archive.list(asked, asked.before, A_PAGE);
    return {
      ...{ asked, options: await this.choices.all(language) },
      items: items.map((item) => inWords(item, language)),
      nextHref: next && `/archive${queryOf(asked, next)}`,
      firstHref: asked.before && `/archive${queryOf(asked)}`,
      feeds: feedPaths(asked, language),
    };
  }

  @Get('feed.atom')
  @Published(FEED_SECONDS)
  async atom(@Query() query: Given, @Res() response: Response): Promise<void> {
    const { head, items } = await this.feed(query, ATOM, response);
    response.type('application/atom+xml; charset=utf-8').send(atomFeed(head, items));
  }

  @Get('feed.json')
  @Published(FEED_SECONDS)
  async json(@Query() query: Given, @Res() response: Response): Promise<void> {
    const { head, items } = await this.feed(query, JSON_FEED, response);
    response
      .type('application/feed+json; charset=utf-8')
      .send(JSON.stringify(jsonFeed(head, items)));
  }

  private async feed(query: Given, path: string, response: Response) {
    // A feed is kept by machines of many: its address alone says the language.
    const language = isSiteLanguage(query.lang) ? query.lang : FIRST;
    const asked = await this.choices.read(query, language);
    const addressOf = (path: string, before: string | null = null) =>
      `${this.settings.PUBLIC_URL}${inLanguage(`${path}${queryOf(asked, before)}`, language)}`;
    const [{ items, next }, changed] = await Promise.all([
      this.archive.list(asked, asked.before, A_FEED),
      this.archive.lastChange(asked),
    ]);
    const { PUBLIC_URL: publicUrl } = this.settings;
    const { name: force, crest } = forceIn(this.settings, language);
    if (changed) response.setHeader('Last-Modified', changed.toUTCString());
    const head: FeedHead = {
      ...{ title: `${force}: ${titleOf(asked, language)}`, force, publicUrl, language },
      corrected: textIn(language, 'publishing/archive:corrected'),
      self: addressOf(path, asked.before),
      page: addressOf('/archive'),
      next: next && addressOf(path, next),
      icon: crest.pngUrl,
      updated: changed ?? new Date(0),
    };
    return { head, items: items.map((item) => inWords(item, language)) };
  }
}

function titleOf({ area, topic }: Asked, language: SiteLanguage): string {
  const t = textsIn(language);
  const what = topic ?? t('publishing/archive:all');
  return area ? t('publishing/archive:in-area', { what, area }) : what;
}

const feedPaths = (asked: Asked, language: SiteLanguage) => ({
  atom: inLanguage(`${ATOM}${queryOf(asked)}`, language),
  json: inLanguage(`${JSON_FEED}${queryOf(asked)}`, language),
});

const inLanguage = (path: string, language: SiteLanguage) =>
  language === FIRST ? path : `${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
