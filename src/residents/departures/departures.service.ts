import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import type { DepartureReason } from './rules/reasons';
import { SentMails } from './sent-mails';

/** How it was asked: on our page or by the mail program's button, by mail, by a complaint to the provider, or by the link of a text. */
export type UnsubscribeWay = 'link' | 'mail' | 'complaint' | 'preferences' | 'text';

interface Left {
  readonly way: UnsubscribeWay | 'erasure';
  /** False: only the news of one thing was stopped. */
  readonly everything: boolean;
  /** The mail whose link it was. One that was not theirs counts for no message. */
  readonly mailId?: string | null;
}

/** $1 contact point, $2 all, $3 way, $4 mail, $5 message or digest. Read before the subscriptions end. */
const KEEP = `
  INSERT INTO departure (contact_point_id, everything, way, mail_id, send_id, area_ids)
  VALUES ($1, $2, $3, $4, $5, ARRAY(SELECT DISTINCT area_id FROM subscription
                                    WHERE contact_point_id = $1 AND state IN ('active', 'waiting')))`;

const EXPLAIN = `
  UPDATE departure SET reason = $2
  WHERE id = (SELECT id FROM departure WHERE contact_point_id = $1 ORDER BY id DESC LIMIT 1) RETURNING id`;

/** Who stopped messages, and what they say of why. */
@Injectable()
export class Departures {
  constructor(
    private readonly db: DataSource,
    private readonly mails: SentMails,
  ) {}

  /** Call it before the subscriptions end, once for each who leaves. */
  async keep(tx: EntityManager, contactPointId: string, left: Left): Promise<void> {
    const { way, everything, mailId = null } = left;
    const sendId = mailId && (await this.mails.sendOf(tx, mailId, contactPointId));
    await tx.query(KEEP, [contactPointId, everything, way, sendId && mailId, sendId]);
  }

  /** The reason for the last time that somebody left; another one takes its place. 409 `not-left`. */
  async explain(contactPointId: string, reason: DepartureReason): Promise<void> {
    const [rows] = await this.db.query<[unknown[], number]>(EXPLAIN, [contactPointId, reason]);
    if (rows.length === 0) throw new Refusal('not-left', 409, 'residents/departures:not-left');
  }

  /** For a person's download. */
  heldOf(db: EntityManager, contactPointId: string): Promise<unknown[]> {
    return db.query(
      `SELECT everything, way, mail_id AS "mailId", send_id AS "sentAs", area_ids AS "areaIds", reason, left_at AS "leftAt"
       FROM departure WHERE contact_point_id = $1 ORDER BY id`,
      [contactPointId],
    );
  }
}
