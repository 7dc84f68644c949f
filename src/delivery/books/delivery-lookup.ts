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

  /** Which of these people a message about one thing has reached, as far as a relay can say. */
  async reachedAbout(
    db: EntityManager,
    { kind, id }: { kind: string; id: string },
    contactPointIds: readonly string[],
  ): Promise<Set<string>> {
    const rows = await db.query<{ id: string }[]>(
      `SELECT DISTINCT delivery.contact_point_id AS id
       FROM message JOIN send ON coalesce(send.message_id, send.resend_of) = message.id
       JOIN delivery ON delivery.send_id = send.id
       WHERE message.about_kind = $1 AND message.about_id = $2 AND delivery.state = 'accepted'
         AND delivery.contact_point_id = ANY ($3::uuid[])`,
      [kind, id, contactPointIds],
    );
    return new Set(rows.map((row) => row.id));
  }
}
