import { Injectable, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A message or a digest that went out, and what its readers said of it. */
export interface SentFigures {
  readonly id: string;
  readonly messageId: string | null;
  readonly digest: 'daily' | 'weekly' | null;
  readonly at: Date;
  readonly audience: number;
  /** With every dated change since the closing; null while the books are open. */
  readonly accepted: number | null;
  readonly useful: number;
  readonly notUseful: number;
}

/**
 * Messages whose areas all lie in $3, the latest first, at most $5; with $4 digests too, which have no areas of their
 * own. $1 since, $2 before.
 */
const SENT = `
  SELECT send.id, send.message_id AS "messageId", send.digest, send.frozen_at AS at, send.size AS audience,
         (balance.accepted + coalesce(moved.people, 0))::integer AS accepted,
         coalesce(rated.useful, 0)::integer AS useful, coalesce(rated.all, 0)::integer - coalesce(rated.useful, 0)::integer AS "notUseful"
  FROM send
  LEFT JOIN closing_balance balance ON balance.send_id = send.id
  LEFT JOIN LATERAL (
    SELECT sum((to_state = 'accepted')::integer - (from_state = 'accepted')::integer) AS people
    FROM balance_amendment WHERE send_id = send.id) AS moved ON true
  LEFT JOIN LATERAL (
    SELECT count(*) AS all, count(*) FILTER (WHERE useful) AS useful FROM mail_rating WHERE send_id = send.id) AS rated ON true
  WHERE send.frozen_at >= $1 AND send.frozen_at < $2
    AND ((send.message_id IS NOT NULL AND send.area_ids <@ $3::uuid[]) OR ($4 AND send.digest IS NOT NULL))
  ORDER BY send.frozen_at DESC, send.id DESC LIMIT $5`;

/** What went out, message by message. */
@Injectable()
export class MessageFigures {
  constructor(private readonly db: DataSource) {}

  sent(
    { since, before, areaIds }: { since: Date; before: Date; areaIds: readonly string[] },
    { digests, most }: { digests: boolean; most: number },
  ): Promise<SentFigures[]> {
    return this.db.query(SENT, [since, before, areaIds, digests, most]);
  }
}

@Module({ providers: [MessageFigures], exports: [MessageFigures] })
export class MessageFiguresModule {}
