import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ADD_PLACES, FORGET_PLACES, PLACES_OF } from './places.queries';
import type { ResidentPlace } from './rules/place';

/** Where residents' places are, to about 100 m. They go when somebody unsubscribes or is erased, by a trigger. */
@Injectable()
export class ResidentPlaces {
  /** Makes these the only ones. */
  async setTo(tx: EntityManager, contactPointId: string, places: readonly ResidentPlace[]) {
    await tx.query(FORGET_PLACES, [contactPointId]);
    await tx.query(ADD_PLACES, [
      contactPointId,
      places.map(({ kind }) => kind),
      places.map(({ at: [x, y] }) => `(${x},${y})`),
      places.map(({ radius }) => radius),
    ]);
  }

  of(db: EntityManager, contactPointId: string): Promise<ResidentPlace[]> {
    return db.query(PLACES_OF, [contactPointId]);
  }
}
