import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Phones } from '../../residents/phones/phones.service';
import { HeldElsewhere, type HeldData } from '../../residents/privacy/held-elsewhere';

/** Which messages and digests went to a person, by mail or to their phone, for those who ask what is held about them. */
@Injectable()
export class HeldDeliveries implements HeldData, OnModuleInit {
  readonly name = 'deliveries';

  constructor(
    private readonly elsewhere: HeldElsewhere,
    private readonly phones: Phones,
  ) {}

  onModuleInit(): void {
    this.elsewhere.add(this);
  }

  async collect(db: EntityManager, contactPointId: string): Promise<unknown> {
    const phones = await this.phones.of(db, contactPointId, ['confirmed', 'unsubscribed']);
    return db.query(
      `SELECT delivery.id, coalesce(send.message_id, send.resend_of, send.texts_of) AS "messageId", send.digest, delivery.carried_by AS "inDigest",
              delivery.state, delivery.tries, delivery.done_at AS "doneAt"
       FROM delivery JOIN send ON send.id = delivery.send_id
       WHERE delivery.contact_point_id = ANY ($1::uuid[])
       UNION ALL
       SELECT NULL, coalesce(send.message_id, send.resend_of, send.texts_of), send.digest, NULL, 'waiting', 0, NULL
       FROM chunk JOIN send ON send.id = chunk.send_id WHERE chunk.people && $1::uuid[]
       ORDER BY id`,
      [[contactPointId, ...phones.map(({ id }) => id)]],
    );
  }

  /** The rows name an id alone, which leads nowhere once the address is gone; the books must still add up. */
  async erase(): Promise<void> {}
}
