import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SentMails, type KnowsMails } from '../../residents/departures/sent-mails';

/** A resend counts for the message that it repeats. $1 delivery, $2 contact point. */
const SEND_OF = `
  SELECT coalesce(send.message_id, send.resend_of, send.texts_of, send.id) AS id
  FROM delivery JOIN send ON send.id = delivery.send_id
  WHERE delivery.id = $1 AND delivery.contact_point_id = $2`;

/** Tells the residents' room which message a mail brought. */
@Injectable()
export class MailsSent implements KnowsMails, OnModuleInit {
  constructor(private readonly mails: SentMails) {}

  onModuleInit(): void {
    this.mails.from(this);
  }

  async sendOf(db: EntityManager, mailId: string, contactPointId: string): Promise<string | null> {
    const [row] = await db.query<{ id: string }[]>(SEND_OF, [mailId, contactPointId]);
    return row?.id ?? null;
  }
}
