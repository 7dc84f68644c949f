import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { ConcernFigures } from '../../conversation/figures/concern-figures';
import { MessageFigures } from '../../delivery/figures/message-figures';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { Archive } from '../../publishing/archive/archive.service';
import { ReachFigures, type Span } from '../../residents/figures/reach-figures';
import { ORIGINAL, languages } from '../../residents/languages/languages';
import { TopicsService } from '../../residents/topics/topics.service';
import type { Ground } from './report-ground.service';
import type { ReportKind } from './rules/kinds';
import {
  leavingTables,
  ratingTables,
  responseTables,
  type NamedSend,
} from './rules/message-tables';
import { growthTables, reachTables } from './rules/people-tables';
import { spanOf, weeksOf, type Period } from './rules/period';
import type { ReportTable } from './rules/report-table';
import { clockTables, concernTables } from './rules/work-tables';

/** Messages in a report; an older one is found by a shorter period. */
const MOST_MESSAGES = 200;

/** Reports for staff, from the figures of the rooms. */
@Injectable()
export class Reports {
  constructor(
    private readonly settings: Settings,
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
    private readonly archive: Archive,
    private readonly reach: ReachFigures,
    private readonly messages: MessageFigures,
    private readonly concerns: ConcernFigures,
  ) {}

  /** Its tables, of this ground and period. */
  async of(kind: ReportKind, ground: Ground, period: Period): Promise<ReportTable[]> {
    const { areaIds } = ground;
    const span = { ...spanOf(period, this.settings.FORCE_ZONE), areaIds };
    if (kind === 'reach') return this.reachOf(ground);
    if (kind === 'growth') return this.growthOf(span, period);
    if (kind === 'concerns') return this.concernsOf(span, ground);
    if (kind === 'clock')
      return clockTables(await this.concerns.byTeam(span), this.settings.STANDARD_HOURS);
    const sends = await this.sends(span, ground);
    if (kind === 'ratings') return ratingTables(sends);
    const left = await this.reach.leftBySend(sends.map(({ id }) => id));
    if (kind === 'leaving') return leavingTables(sends, left, await this.reach.reasons(span));
    const wrote = await this.concerns.toMessages(sends.map(({ id }) => id));
    const answers = new Map(wrote.map(({ messageId, concerns }) => [messageId, concerns]));
    return responseTables(sends, answers, left);
  }

  now(): DateTime {
    return DateTime.now().setZone(this.settings.FORCE_ZONE);
  }

  private async reachOf({ areaIds, parts }: Ground): Promise<ReportTable[]> {
    const [byPart, topics, channels, spoken, all] = await Promise.all([
      this.reach.byPart(
        areaIds,
        parts.map(({ id }) => id),
      ),
      this.reach.byTopic(areaIds),
      this.reach.byChannel(areaIds),
      this.reach.byLanguage(areaIds),
      this.topics.all(),
    ]);
    return reachTables(
      { parts: byPart, topics, channels, languages: spoken },
      {
        areas: new Map(parts.map(({ id, name }) => [id, name])),
        topics: new Map(all.map(({ code, name }) => [code, name])),
        languages: new Map([
          [ORIGINAL, 'English'],
          ...languages.map(({ code, name }) => [code, name] as const),
        ]),
      },
    );
  }

  private async growthOf(span: Span, period: Period): Promise<ReportTable[]> {
    const [joined, left] = await Promise.all([this.reach.joined(span), this.reach.left(span)]);
    return growthTables(weeksOf(period, this.now()), joined, left);
  }

  private async concernsOf(span: Span, { parts }: Ground): Promise<ReportTable[]> {
    const rows = await this.concerns.byArea(span);
    const areas = await this.areas.known([...new Set(rows.map(({ areaId }) => areaId))]);
    const names = new Map(parts.map(({ id, name }) => [id, name]));
    const lines = new Map(
      areas.map(({ id, path, name }) => [
        id,
        names.get(path.find((one) => names.has(one)) ?? '') ?? name,
      ]),
    );
    return concernTables(rows, (areaId) => lines.get(areaId) ?? '');
  }

  /** With the names that the archive shows: what was removed has none. */
  private async sends(span: Span, { wholeForce }: Ground): Promise<NamedSend[]> {
    const sends = await this.messages.sent(span, { digests: wholeForce, most: MOST_MESSAGES });
    const ids = sends.flatMap(({ messageId }) => (messageId ? [messageId] : []));
    const shown = await this.archive.shown(await this.archive.rows(ids));
    const subjects = new Map(shown.map(({ id, subject }) => [id, subject]));
    return sends.map((one) => {
      const at = DateTime.fromJSDate(one.at, { zone: this.settings.FORCE_ZONE });
      const day = at.setLocale('en-GB').toFormat('d MMM yyyy');
      const digest = one.digest === 'weekly' ? 'Weekly digest' : 'Daily digest';
      return { ...one, day, name: one.digest ? digest : (subjects.get(one.id) ?? 'A message') };
    });
  }
}
