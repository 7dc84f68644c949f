import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Whom a delivery went to and what it was. Reply addresses carry its id. */
@Injectable()
export class DeliveryLookup {
  async byId(
    db: EntityManager,
    id: string,
  ): Promise<{ contactPointId: string; messageId: string } | null> {
    if (!/^\d{1,18}$/.test(id)) return null;
    const [row] = await db.query<{ contactPointId: string; messageId: string }[]>(
      `SELECT contact_point_id AS "contactPointId", message_id AS "messageId"
       FROM delivery WHERE id = $1`,
      [id],
    );
    return row ?? null;
  }
}
