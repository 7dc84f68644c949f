import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HeldElsewhere, type HeldData } from '../../residents/privacy/held-elsewhere';

/** Which messages and digests went to a person, for those who ask what is held about them. */
@Injectable()
export class HeldDeliveries implements HeldData, OnModuleInit {
  readonly name = 'deliveries';

  constructor(private readonly elsewhere: HeldElsewhere) {}

  onModuleInit(): void {
    this.elsewhere.add(this);
  }

  collect(db: EntityManager, contactPointId: string): Promise<unknown> {
    return db.query(
      `SELECT delivery.id, coalesce(send.message_id, send.resend_of) AS "messageId", send.digest, delivery.carried_by AS "inDigest",
              delivery.state, delivery.tries, delivery.done_at AS "doneAt"
       FROM delivery JOIN send ON send.id = delivery.send_id
       WHERE delivery.contact_point_id = $1
       UNION ALL
       SELECT NULL, coalesce(send.message_id, send.resend_of), send.digest, NULL, 'waiting', 0, NULL
       FROM chunk JOIN send ON send.id = chunk.send_id WHERE chunk.people @> ARRAY[$1::uuid]
       ORDER BY id`,
      [contactPointId],
    );
  }

  /** The rows name an id alone, which leads nowhere once the address is gone; the books must still add up. */
  async erase(): Promise<void> {}
}
