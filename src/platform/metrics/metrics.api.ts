import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Settings } from '../config/settings';
import { Refusal } from '../errors';
import { Anyone } from '../http/permission';
import { Metrics } from './metrics.service';
import { mayScrape } from './rules/may-scrape';

/** The metrics of the web process. Its port is open to the world, so without METRICS_TOKEN there is no such page. */
@Controller('metrics')
@ApiExcludeController()
export class MetricsApi {
  constructor(
    private readonly settings: Settings,
    private readonly metrics: Metrics,
  ) {}

  /** Its own token, since a scraper is no member of staff. 404 `not-found`, 401 `not-signed-in`. */
  @Get()
  @Anyone()
  async read(
    @Headers('authorization') authorization: string | undefined,
    @Res() response: Response,
  ) {
    const { METRICS_TOKEN } = this.settings;
    if (METRICS_TOKEN === '') throw new Refusal('not-found', 404, 'There is nothing here.');
    if (!mayScrape(METRICS_TOKEN, authorization))
      throw new Refusal('not-signed-in', 401, 'Send METRICS_TOKEN as a bearer token.');
    response.setHeader('Content-Type', this.metrics.contentType);
    response.end(await this.metrics.text());
  }
}
