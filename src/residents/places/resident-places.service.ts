import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { snapped } from '../../places/boundaries/rules/shape';
import * as sql from './places.queries';
import type { KeptPlace, ResidentPlace, WithPlaces } from './rules/place';

/**
 * Residents' places, to about 100 m, and which areas each brings. They go when somebody unsubscribes or is erased, by
 * a trigger. What is followed, only the subscriptions say.
 */
@Injectable()
export class ResidentPlaces {
  /** Makes these the only ones. */
  async setTo(
    tx: EntityManager,
    contactPointId: string,
    places: NonNullable<WithPlaces['places']>,
  ): Promise<void> {
    await tx.query(sql.FORGET_PLACES, [contactPointId]);
    await this.choose(tx, contactPointId, []);
    for (const place of places)
      await this.put(tx, contactPointId, null, { ...place, areaIds: place.areaIds ?? [] });
  }

  /** Keeps one, a new one without `id`. Gives its id. */
  async put(
    tx: EntityManager,
    contactPointId: string,
    id: string | null,
    { kind, at, radius, areaIds }: ResidentPlace,
  ): Promise<string> {
    const point = at && `(${snapped(at).join(',')})`;
    const values = [id, contactPointId, kind, point, radius];
    const [row] = await tx.query<[{ id: string }]>(sql.PUT_PLACE, values);
    await tx.query(sql.SET_AREAS, [row.id, areaIds]);
    return row.id;
  }

  async forget(tx: EntityManager, contactPointId: string, id: string): Promise<void> {
    await tx.query(sql.FORGET_PLACE, [contactPointId, id]);
  }

  /** In the order in which they were told. */
  of(db: Asks, contactPointId: string): Promise<KeptPlace[]> {
    return db.query(sql.PLACES_OF, [contactPointId]);
  }

  /** Areas chosen for their own sake although a place brings them. */
  async chosenOf(db: Asks, contactPointId: string): Promise<string[]> {
    const rows = await db.query<{ id: string }[]>(sql.CHOSEN_OF, [contactPointId]);
    return rows.map(({ id }) => id);
  }

  async choose(tx: EntityManager, contactPointId: string, areaIds: readonly string[]) {
    await tx.query(sql.CHOOSE, [contactPointId, areaIds]);
  }

  /** What is not among these is followed no more, so no place brings it and no choice keeps it. */
  async keepTo(tx: EntityManager, contactPointId: string, areaIds: readonly string[]) {
    await tx.query(sql.FORGET_OTHERS, [contactPointId, areaIds]);
  }

  /** Areas changed: old and new ids, pairwise, and those that are gone. As their subscriptions follow, so do they. */
  async move(
    tx: EntityManager,
    pairs: readonly (readonly [from: string, to: string])[],
    left: readonly string[],
  ): Promise<void> {
    const [from, to] = [pairs.map(([id]) => id), pairs.map(([, id]) => id)];
    await tx.query(sql.MOVE_AREAS, [from, to]);
    await tx.query(sql.LEAVE_AREAS, [left]);
  }
}

interface Asks {
  query<T>(statement: string, values: readonly unknown[]): Promise<T>;
}
