import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { boxOf } from '../boundaries/rules/shape';
import { HAS_OUTLINES, WARDS_NEAR } from './drawings.queries';
import type { Outlines } from './rules/drawing';
import { groundOf, type Ground, type WardShape } from './rules/ground';

/** What a drawing on the map means for our wards. */
@Injectable()
export class Drawings {
  constructor(private readonly db: DataSource) {}

  /** Before outlines of wards are imported nothing can be drawn. */
  async possible(db: EntityManager = this.db.manager): Promise<boolean> {
    const [row] = await db.query<[{ known: boolean }]>(HAS_OUTLINES);
    return row.known;
  }

  /** Null where the drawing lies outside the force, or more of it outside than inside. */
  async groundOf(outlines: Outlines, db: EntityManager = this.db.manager): Promise<Ground | null> {
    const boxes = outlines.map((ring) => {
      const { west, south, east, north } = boxOf([[ring]]);
      return `((${east},${north}),(${west},${south}))`;
    });
    return groundOf(outlines, await db.query<WardShape[]>(WARDS_NEAR, [boxes]));
  }
}
