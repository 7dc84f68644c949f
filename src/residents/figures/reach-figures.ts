import { Injectable, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import type { DepartureReason } from '../departures/rules/reasons';
import * as sql from './reach-figures.queries';

export interface People {
  readonly key: string;
  readonly people: number;
}

export interface PeopleByWay {
  readonly channel: string;
  readonly language: string;
  readonly people: number;
}

export interface PeopleInWeek {
  /** Its Monday, YYYY-MM-DD, on the force's clock. */
  readonly week: string;
  readonly people: number;
}

/** A time and areas, as all ids that lie in them. `since` counts, `before` does not any more. */
export interface Span {
  readonly since: Date;
  readonly before: Date;
  readonly areaIds: readonly string[];
}

export interface Leavers {
  readonly reason: DepartureReason | null;
  readonly people: number;
}

/** Who gets messages, who came and who left. Counts are whole: whoever shows them hides the small ones. */
@Injectable()
export class ReachFigures {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
  ) {}

  byPart(areaIds: readonly string[], partIds: readonly string[]): Promise<People[]> {
    return this.db.query(sql.BY_PART, [areaIds, partIds]);
  }

  byTopic(areaIds: readonly string[]): Promise<People[]> {
    return this.db.query(sql.BY_TOPIC, [areaIds]);
  }

  byWay(areaIds: readonly string[]): Promise<PeopleByWay[]> {
    return this.db.query(sql.BY_WAY, [areaIds]);
  }

  /** Addresses that were confirmed in each week, by what they follow or followed. */
  joined(span: Span): Promise<PeopleInWeek[]> {
    return this.db.query(sql.JOINED, this.asked(span));
  }

  /** Who stopped all messages or was erased in each week, by what they followed until then. */
  left(span: Span): Promise<PeopleInWeek[]> {
    return this.db.query(sql.LEFT, this.asked(span));
  }

  /** Everybody who left, or stopped the news of one thing. */
  reasons({ since, before, areaIds }: Span): Promise<(Leavers & { readonly way: string })[]> {
    return this.db.query(sql.REASONS, [since, before, areaIds]);
  }

  /** Who left by the link in the mail of a message or a digest. */
  leftBySend(sendIds: readonly string[]): Promise<(Leavers & { readonly sendId: string })[]> {
    return this.db.query(sql.BY_SEND, [sendIds]);
  }

  private asked({ since, before, areaIds }: Span): unknown[] {
    return [this.settings.FORCE_ZONE, since, before, areaIds];
  }
}

@Module({ providers: [ReachFigures], exports: [ReachFigures] })
export class ReachFiguresModule {}
