import { Injectable } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { Cadence } from '../subscriptions/rules/choices';
import { AREA_OF, COUNT_AUDIENCE } from './audience.queries';

/** Whom a message is for: everyone in or below the areas who chose the topic. */
export interface AudienceRule {
  readonly areaIds: readonly string[];
  readonly topicCode: string;
  /** Only these; all when left out. */
  readonly cadences?: readonly Cadence[];
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
    { areaIds, topicCode, cadences }: AudienceRule,
  ): Promise<AudienceCount> {
    const rows = await db.query<Row[]>(COUNT_AUDIENCE, [areaIds, topicCode, cadences ?? null]);
    const whole = rows.find((row) => row.whole);
    return {
      size: whole?.people ?? 0,
      atOnce: whole?.atOnce ?? 0,
      byArea: rows.flatMap(({ areaId, people }) => (areaId ? [{ areaId, people }] : [])),
    };
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
}
