import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { PublicAnswers } from '../../conversation/figures/public-answers';
import { PublicBalances, type MonthOfBalances } from '../../delivery/figures/public-balances';
import { Settings } from '../../platform/config/settings';
import { Archive, type MonthOfMessages } from '../../publishing/archive/archive.service';
import { shown } from '../polls/rules/results';
import { clockOf, type MonthOfClock } from './rules/clock';
import { themesOf, type Theme } from './rules/themes';

export interface Statistics {
  /** First day of the first month, YYYY-MM-DD. */
  since: string;
  standardHours: number;
  clock: MonthOfClock[];
  balances: MonthOfBalances[];
  messages: MonthOfMessages[];
  themes: Theme[];
}

/** This month and those before it. */
const MONTHS = 12;
/** They are sums over a year: nobody needs them newer than this. */
const KEPT_MS = 60_000;

/** How the force keeps its word, from the figures of the rooms. */
@Injectable()
export class StatisticsService {
  private last?: { at: number; found: Promise<Statistics> };

  constructor(
    private readonly answers: PublicAnswers,
    private readonly balances: PublicBalances,
    private readonly archive: Archive,
    private readonly settings: Settings,
  ) {}

  /** The last twelve months. */
  now(): Promise<Statistics> {
    const { PAGE_CACHE_SECONDS } = this.settings;
    if (this.last && PAGE_CACHE_SECONDS > 0 && Date.now() - this.last.at < KEPT_MS)
      return this.last.found;
    const found = this.read();
    this.last = { at: Date.now(), found };
    // a fault is asked again by the next one
    found.catch(() => (this.last = undefined));
    return found;
  }

  private async read(): Promise<Statistics> {
    const { FORCE_ZONE, STANDARD_HOURS } = this.settings;
    const first = DateTime.now()
      .setZone(FORCE_ZONE)
      .startOf('month')
      .minus({ months: MONTHS - 1 });
    const since = first.toJSDate();
    const [answers, balances, messages, categories] = await Promise.all([
      this.answers.byMonth(since),
      this.balances.byMonth(since),
      this.archive.byMonth(since),
      this.answers.categories(since),
    ]);
    return {
      ...{ since: first.toISODate() ?? '', standardHours: STANDARD_HOURS, balances, messages },
      clock: answers.map((month) => clockOf(month, shown)),
      themes: themesOf(categories, shown),
    };
  }
}
