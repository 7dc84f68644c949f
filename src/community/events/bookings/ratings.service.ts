import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../../platform/errors';
import { Tokens } from '../../../platform/security/tokens';
import { refusedToken } from '../../../residents/links/token-words';
import { RATE_PURPOSE } from '../letters/event-letters.service';
import { LockedEvents } from '../locked-events';

/** “How was it?”: one answer for each booking, counted at once; who gave which is not kept. */
@Injectable()
export class EventRatings {
  constructor(
    private readonly db: DataSource,
    private readonly tokens: Tokens,
    private readonly locked: LockedEvents,
  ) {}

  /** The event of a link. 404 `unknown-token`, 410 `expired-token` once the bookings are forgotten. */
  async asked(token: string, db: EntityManager = this.db.manager) {
    const read = this.tokens.read(RATE_PURPOSE, token);
    if (!read.ok) throw refusedToken(read.code);
    const [row] = await db.query<{ eventId: string; ratedAt: Date | null }[]>(
      `SELECT event_id AS "eventId", rated_at AS "ratedAt" FROM event_booking WHERE id = $1`,
      [read.id],
    );
    if (!row) throw refusedToken('expired-token', { 'expired-token': TOO_LATE });
    const { event } = await this.locked.see(db, row.eventId);
    return { event, bookingId: read.id, rated: row.ratedAt !== null };
  }

  /** `rating`: 1 to 5. 409 `rated-already`. */
  rate(token: string, rating: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const { event, bookingId } = await this.asked(token, tx);
      await this.locked.row(tx, event.id);
      const [, fresh] = await tx.query<[unknown, number]>(
        `UPDATE event_booking SET rated_at = now()
         WHERE id = $1 AND state = 'placed' AND rated_at IS NULL`,
        [bookingId],
      );
      if (fresh === 0) throw new Refusal('rated-already', 409, 'community/events:rate.already');
      await tx.query('UPDATE event SET ratings[$2] = ratings[$2] + 1 WHERE id = $1', [
        event.id,
        rating,
      ]);
    });
  }
}

const TOO_LATE = 'community/events:rate.closed';
