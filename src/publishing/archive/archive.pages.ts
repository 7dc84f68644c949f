import { Controller, Get, Query, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Settings } from '../../platform/config/settings';
import { Published } from '../../platform/http/published/published';
import { Archive } from './archive.service';
import { Choices, queryOf, type Asked, type Query as Given } from './choices.service';
import { atomFeed, jsonFeed, type FeedHead } from './rules/feed';

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
  async list(@Query() query: Given) {
    const asked = await this.choices.read(query);
    const { items, next } = await this.archive.list(asked, asked.before, A_PAGE);
    return {
      ...{ asked, items, title: titleOf(asked), options: await this.choices.all() },
      nextHref: next && `/archive${queryOf(asked, next)}`,
      firstHref: asked.before && `/archive${queryOf(asked)}`,
      feeds: feedPaths(asked),
    };
  }

  @Get('feed.atom')
  @Published(FEED_SECONDS)
  async atom(@Query() query: Given, @Res() response: Response): Promise<void> {
    const { head, items } = await this.feed(query, '/archive/feed.atom', response);
    response.type('application/atom+xml; charset=utf-8').send(atomFeed(head, items));
  }

  @Get('feed.json')
  @Published(FEED_SECONDS)
  async json(@Query() query: Given, @Res() response: Response): Promise<void> {
    const { head, items } = await this.feed(query, '/archive/feed.json', response);
    response
      .type('application/feed+json; charset=utf-8')
      .send(JSON.stringify(jsonFeed(head, items)));
  }

  private async feed(query: Given, path: string, response: Response) {
    const asked = await this.choices.read(query);
    const [{ items, next }, changed] = await Promise.all([
      this.archive.list(asked, asked.before, A_FEED),
      this.archive.lastChange(asked),
    ]);
    const { PUBLIC_URL: publicUrl, FORCE_NAME: force } = this.settings;
    if (changed) response.setHeader('Last-Modified', changed.toUTCString());
    const head: FeedHead = {
      ...{ title: `${force}: ${titleOf(asked)}`, force, publicUrl },
      self: `${publicUrl}${path}${queryOf(asked, asked.before)}`,
      page: `${publicUrl}/archive${queryOf(asked)}`,
      next: next && `${publicUrl}${path}${queryOf(asked, next)}`,
      updated: changed ?? new Date(0),
    };
    return { head, items };
  }
}

function titleOf({ area, topic }: Asked): string {
  const what = topic ?? 'Messages we sent';
  return area ? `${what} in ${area}` : what;
}

const feedPaths = (asked: Asked) => ({
  atom: `/archive/feed.atom${queryOf(asked)}`,
  json: `/archive/feed.json${queryOf(asked)}`,
});
