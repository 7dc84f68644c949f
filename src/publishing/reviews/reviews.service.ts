import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { Outbox } from '../../platform/temporal/outbox';
import { queues } from '../../platform/temporal/rules/queues';
import { MessageEvents } from '../events/message-events.service';
import type { Message } from '../messages/message.entity';
import { OPEN_REVIEW } from './reviews.queries';

/** What the timer of a review must know; `dueAt` in milliseconds since 1970. */
export interface ReviewClock {
  open: boolean;
  dueAt: number;
}

/** A review that is not there, for example after a restore. Not worth another try. */
export class UnknownReview extends Error {}

/** Opens the review of what was decided alone, and keeps its clock. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly outbox: Outbox,
    private readonly events: MessageEvents,
    private readonly audit: AuditService,
  ) {}

  /** In the transaction that schedules the message: with its clock's workflow, or not at all. */
  async openIfAlone(tx: EntityManager, { id: messageId, revisionId }: Message): Promise<void> {
    const { REVIEW_HOURS } = this.settings;
    const [review] = await tx.query<{ id: string }[]>(OPEN_REVIEW, [
      messageId,
      revisionId,
      REVIEW_HOURS,
    ]);
    if (!review) return;
    const { id } = review;
    const clock = { workflow: 'urgentReview', id: `review/${id}`, queue: queues.message };
    await this.outbox.start(tx, { ...clock, args: [id] });
    await this.events.add(tx, messageId, 'review opened');
  }

  async clock(id: string): Promise<ReviewClock> {
    const [row] = await this.db.query<{ dueAt: Date; doneAt: Date | null }[]>(
      `SELECT due_at AS "dueAt", done_at AS "doneAt" FROM urgent_review WHERE id = $1`,
      [id],
    );
    if (!row) throw new UnknownReview(id);
    return { open: row.doneAt === null, dueAt: row.dueAt.getTime() };
  }

  /** Marks it overdue, once; no change when it was done meanwhile. */
  markOverdue(id: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const [rows] = await tx.query<[{ messageId: string }[], number]>(
        `UPDATE urgent_review SET overdue_at = now()
         WHERE id = $1 AND done_at IS NULL AND overdue_at IS NULL AND due_at <= now()
         RETURNING message_id AS "messageId"`,
        [id],
      );
      const messageId = rows[0]?.messageId;
      if (!messageId) return;
      await this.events.add(tx, messageId, 'review overdue');
      await this.audit.record(tx, {
        actor: { kind: 'system' },
        action: 'review.overdue',
        subject: { kind: 'message', id: messageId },
        detail: { reviewId: id },
      });
    });
  }
}
