import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Whom a delivery went to and what it was. Reply addresses carry its id. */
@Injectable()
export class DeliveryLookup {
  /** Of a digest the newest message that its mail had; null when there is no such delivery or its mail was empty. */
  async byId(
    db: EntityManager,
    id: string,
  ): Promise<{ contactPointId: string; messageId: string } | null> {
    if (!/^\d{1,18}$/.test(id)) return null;
    const [row] = await db.query<{ contactPointId: string; messageId: string }[]>(
      `SELECT delivery.contact_point_id AS "contactPointId", message.id AS "messageId"
       FROM delivery
       JOIN LATERAL (
         SELECT coalesce(send.message_id, send.resend_of, send.texts_of) AS id FROM send WHERE send.id = delivery.send_id AND send.digest IS NULL
         UNION ALL
         (SELECT send.message_id FROM delivery item JOIN send ON send.id = item.send_id
          WHERE item.carried_by = delivery.id ORDER BY send.frozen_at DESC, send.id DESC LIMIT 1)
       ) AS message ON true
       WHERE delivery.id = $1`,
      [id],
    );
    return row ?? null;
  }
}
