import { Controller, Get, Render, Res } from '@nestjs/common';
import { ApiExcludeController, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DateTime } from 'luxon';
import { localeOf } from '../../platform/http/dates';
import { languageFor } from '../../platform/http/language';
import { Anyone } from '../../platform/http/permission';
import { Published } from '../../platform/http/published/published';
import type { SiteLanguage } from '../../platform/texts/site-languages';
import { chartOf } from './rules/chart';
import { StatisticsService } from './statistics.service';

const MINUTE = 60;
const monthIn = (language: SiteLanguage) => (month: string) =>
  DateTime.fromISO(month).setLocale(localeOf(language));

/** How well we answer, and whether our books add up: for everybody. */
@Controller('statistics')
@ApiExcludeController()
export class StatisticsPages {
  constructor(private readonly statistics: StatisticsService) {}

  @Get()
  @Published(MINUTE)
  @Render('community/statistics/views/statistics')
  async show(@Res({ passthrough: true }) response: Response) {
    const monthOf = monthIn(languageFor(response));
    const found = await this.statistics.now();
    const named = <T extends { month: string }>(rows: readonly T[]) =>
      rows.map((row) => ({ ...row, name: monthOf(row.month).toFormat('MMMM yyyy') }));
    const label = (month: string) => monthOf(month).toFormat('MMM');
    return {
      ...found,
      ...{ clock: named(found.clock), balances: named(found.balances) },
      messages: named(found.messages),
      clockChart: chartOf(
        found.clock.map(({ month, inTime }) => ({ label: label(month), value: inTime })),
        100,
      ),
      sentChart: chartOf(
        found.balances.map(({ month, audience }) => ({ label: label(month), value: audience })),
      ),
    };
  }
}

@Controller('api/v1/public/statistics')
@ApiTags('public')
export class StatisticsApi {
  constructor(private readonly statistics: StatisticsService) {}

  /** The last twelve months. A number is null where fewer than ten people stand behind it. */
  @Get()
  @Anyone()
  show() {
    return this.statistics.now();
  }
}
