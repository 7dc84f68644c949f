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
import { growthTables, reachTables, type Reach } from './rules/people-tables';
import { spanOf, weeksOf, type Period } from './rules/period';
import type { ReportTable } from './rules/report-table';
import { clockTables, concernTables } from './rules/work-tables';

/** Messages in a report; an older one is found by a shorter period. */
const MOST_MESSAGES = 200;
const KEPT_MS = 300_000;

/** Reports for staff, from the figures of the rooms. */
@Injectable()
export class Reports {
  private readonly reached = new Map<string, { at: number; found: Promise<Reach> }>();

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

  private async reachOf(ground: Ground): Promise<ReportTable[]> {
    const [all, found] = await Promise.all([this.topics.all(), this.reachLately(ground)]);
    return reachTables(found, {
      areas: new Map(ground.parts.map(({ id, name }) => [id, name])),
      topics: new Map(all.map(({ code, name }) => [code, name])),
      languages: new Map([
        [ORIGINAL, 'English'],
        ...languages.map(({ code, name }) => [code, name] as [string, string]),
      ]),
    });
  }

  /** All residents are read for it, so it is kept for a while: nobody needs it newer. */
  private reachLately(ground: Ground): Promise<Reach> {
    const key = ground.areaIds.join();
    const now = Date.now();
    for (const [old, { at }] of this.reached) if (now - at >= KEPT_MS) this.reached.delete(old);
    const known = this.reached.get(key);
    if (known) return known.found;
    const found = this.readReach(ground);
    if (this.settings.PAGE_CACHE_SECONDS > 0) this.reached.set(key, { at: now, found });
    // a fault is asked again by the next one
    found.catch(() => this.reached.delete(key));
    return found;
  }

  private async readReach({ areaIds, parts }: Ground): Promise<Reach> {
    const partIds = parts.map(({ id }) => id);
    const [byPart, topics, ways] = await Promise.all([
      this.reach.byPart(areaIds, partIds),
      this.reach.byTopic(areaIds),
      this.reach.byWay(areaIds),
    ]);
    return { parts: byPart, topics, ways };
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
