import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Position } from '../../places/boundaries/rules/shape';
import { PLACE_CONCERNS, PLACE_OF } from './concern-places.queries';

export interface PlacedConcern {
  readonly concernId: string;
  /** The middle of a square of 100 m. */
  readonly at: Position;
}

/** Where concerns are about, to about 100 m. Whoever asks has seen to it that the concern may be shown. */
@Injectable()
export class ConcernPlaces {
  constructor(private readonly db: DataSource) {}

  async keepAll(tx: EntityManager, placed: readonly PlacedConcern[]): Promise<void> {
    if (placed.length === 0) return;
    await tx.query(PLACE_CONCERNS, [
      placed.map(({ concernId }) => concernId),
      placed.map(({ at: [x, y] }) => `(${x},${y})`),
    ]);
  }

  async of(concernId: string, db: EntityManager = this.db.manager): Promise<Position | null> {
    const [row] = await db.query<{ at: Position }[]>(PLACE_OF, [concernId]);
    return row?.at ?? null;
  }
}
