import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { COUNT_FOLLOWERS } from '../interests/interests.queries';
import type { Subject } from '../interests/subject';
import type { Cadence } from '../subscriptions/rules/choices';
import { AREA_OF, AREAS_OF, COUNT_AUDIENCE, COUNT_TEXTS } from './audience.queries';

/** Whom a message is for: everyone in or below the areas who chose the topic, or everyone who follows one thing. */
export interface AudienceRule {
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

interface Row {
  areaId: string | null;
  people: number;
  atOnce: number;
  whole: boolean;
}

@Injectable()
export class AudienceService {
  /** Today's audience. It changes until it is frozen at release. */
  async count(
    db: DataSource | EntityManager,
    { areaIds, topicCode, cadences, followersOf }: AudienceRule,
  ): Promise<AudienceCount> {
    if (followersOf) return this.followers(db, followersOf);
    const rows = await db.query<Row[]>(COUNT_AUDIENCE, [areaIds, topicCode, cadences ?? null]);
    const whole = rows.find((row) => row.whole);
    return {
      size: whole?.people ?? 0,
      atOnce: whole?.atOnce ?? 0,
      byArea: rows.flatMap(({ areaId, people }) => (areaId ? [{ areaId, people }] : [])),
    };
  }

  /** Phones that would get a text today. */
  async countTexts(
    db: DataSource | EntityManager,
    { areaIds, topicCode }: Pick<AudienceRule, 'areaIds' | 'topicCode'>,
  ): Promise<number> {
    const [row] = await db.query<[{ people: number }]>(COUNT_TEXTS, [areaIds, topicCode]);
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
    const [row] = await db.query<{ id: string }[]>(AREA_OF, [contactPointId, areaIds]);
    return row?.id ?? null;
  }

  /** The same of several people; those who follow none now are missing. */
  async areasOf(
    db: DataSource | EntityManager,
    contactPointIds: readonly string[],
    areaIds: readonly string[],
  ): Promise<Map<string, string>> {
    const rows = await db.query<{ contactPointId: string; id: string }[]>(AREAS_OF, [
      contactPointIds,
      areaIds,
    ]);
    return new Map(rows.map(({ contactPointId, id }) => [contactPointId, id]));
  }
}
