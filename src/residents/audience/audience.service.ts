import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { COUNT_FOLLOWERS } from '../interests/interests.queries';
import type { Subject } from '../interests/subject';
import type { Cadence } from '../subscriptions/rules/choices';
import * as sql from './audience.queries';
import { Narrowings, type Narrowed } from './narrowing';

/** Whom a message is for: everyone in or below the areas who chose the topic, or everyone who follows one thing. */
export interface AudienceRule extends Narrowed {
  readonly areaIds: readonly string[];
  readonly topicCode: string;
  /** Only these; all when left out. */
  readonly cadences?: readonly Cadence[];
  /** Instead of areas and topic: whoever follows this. They hear at once. */
  readonly followersOf?: Subject | null;
}

/** Exact numbers of contact points. `byArea` is by area followed, most first; it may add up to more than `size`. */
export interface AudienceCount {
  readonly size: number;
  /** Of `size`, who wants each message by itself; the others wait for their daily or weekly mail. */
  readonly atOnce: number;
  readonly byArea: readonly { readonly areaId: string; readonly people: number }[];
}

/** The same with languages. Exact: what is shown is rounded by whoever shows it. */
export interface AudienceSplit extends AudienceCount {
  readonly byLanguage: readonly { readonly language: string; readonly people: number }[];
}

interface Row {
  areaId: string | null;
  people: number;
  atOnce: number;
  whole: boolean;
}

interface SplitRow {
  by: 'all' | 'area' | 'language';
  of: string | null;
  people: number;
  atOnce: number;
}

/** Members looked at before all of them are counted; who follows many areas stands there as often. */
const PROBE = 2_000;

@Injectable()
export class AudienceService {
  constructor(private readonly narrowings: Narrowings) {}

  /** Today's audience. It changes until it is frozen at release. */
  async count(db: DataSource | EntityManager, rule: AudienceRule): Promise<AudienceCount> {
    const { areaIds, topicCode, cadences, followersOf } = rule;
    if (followersOf) return this.followers(db, followersOf);
    const more = this.narrowings.of(rule, 4);
    const values = [areaIds, topicCode, cadences ?? null, ...more.values];
    const rows = await db.query<Row[]>(sql.countAudience(more.where), values);
    const whole = rows.find((row) => row.whole);
    return {
      size: whole?.people ?? 0,
      atOnce: whole?.atOnce ?? 0,
      byArea: rows.flatMap(({ areaId, people }) => (areaId ? [{ areaId, people }] : [])),
    };
  }

  /** Today's audience by mail, by area and language; in a transaction of its own. */
  async split(db: DataSource, rule: AudienceRule): Promise<AudienceSplit> {
    if (rule.followersOf)
      return { ...(await this.followers(db, rule.followersOf)), byLanguage: [] };
    const more = this.narrowings.of(rule, 3);
    const values = [rule.areaIds, rule.topicCode, ...more.values];
    const rows = await db.transaction(async (tx) => {
      await tx.query(sql.ROOM_TO_COUNT);
      return tx.query<SplitRow[]>(sql.splitAudience(more.where), values);
    });
    const all = rows.find(({ by }) => by === 'all');
    const of = (by: SplitRow['by']) => rows.filter((row) => row.by === by && row.of !== null);
    return {
      size: all?.people ?? 0,
      atOnce: all?.atOnce ?? 0,
      byArea: of('area').map((row) => ({ areaId: row.of!, people: row.people })),
      byLanguage: of('language').map((row) => ({ language: row.of!, people: row.people })),
    };
  }

  /** Whether fewer than `least` people are in it. A large audience is told from its first members. */
  async isBelow(
    db: DataSource | EntityManager,
    rule: AudienceRule,
    least: number,
  ): Promise<boolean> {
    if (least <= 0) return false;
    if (!rule.followersOf) {
      const more = this.narrowings.of(rule, 4);
      const values = [rule.areaIds, rule.topicCode, PROBE, ...more.values];
      const [some] = await db.query<[{ people: number }]>(sql.firstOfAudience(more.where), values);
      if (some.people >= least) return false;
    }
    return (await this.count(db, rule)).size < least;
  }

  /** Phones that would get a text today. */
  async countTexts(
    db: DataSource | EntityManager,
    rule: Pick<AudienceRule, 'areaIds' | 'topicCode'> & Narrowed,
  ): Promise<number> {
    const more = this.narrowings.of(rule, 3, 'text');
    const values = [rule.areaIds, rule.topicCode, ...more.values];
    const [row] = await db.query<[{ people: number }]>(sql.countTexts(more.where), values);
    return row.people;
  }

  private async followers(db: DataSource | EntityManager, { kind, id }: Subject) {
    const [row] = await db.query<[{ people: number }]>(COUNT_FOLLOWERS, [kind, id]);
    return { size: row.people, atOnce: row.people, byArea: [] };
  }

  /** The smallest area that this person follows in or below the given ones; null when they follow none now. */
  async areaOf(
    db: DataSource | EntityManager,
    contactPointId: string,
    areaIds: readonly string[],
  ): Promise<string | null> {
    const [row] = await db.query<{ id: string }[]>(sql.AREA_OF, [contactPointId, areaIds]);
    return row?.id ?? null;
  }

  /** The same of several people; those who follow none now are missing. */
  async areasOf(
    db: DataSource | EntityManager,
    contactPointIds: readonly string[],
    areaIds: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await db.query<{ contactPointId: string; id: string }[]>(sql.AREAS_OF, [
      contactPointIds,
      areaIds,
    ]);
    return new Map(rows.map(({ contactPointId, id }) => [contactPointId, id]));
  }
}
