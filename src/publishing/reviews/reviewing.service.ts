import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import { Idempotency } from '../../platform/http/idempotency';
import { Outbox } from '../../platform/temporal/outbox';
import { covers } from '../../staff/rules/scope';
import { StaffService } from '../../staff/staff.service';
import { MessageEvents } from '../events/message-events.service';
import { MessageFactsService } from '../messages/message-facts';
import { MessagesService } from '../messages/messages.service';
import { mayNot } from '../messages/refusals';
import type { Blocker } from '../messages/rules/blockers';
import type { Person } from '../messages/rules/facts';
import { ONE_REVIEW, OPEN_REVIEWS } from './reviews.queries';
import { whyNotReview } from './rules/may-review';

/** A review of what was decided alone. `deciders` are staff ids. */
export interface Review {
  id: string;
  messageId: string;
  revisionId: string;
  openedAt: Date;
  dueAt: Date;
  overdueAt: Date | null;
  doneAt: Date | null;
  words: string | null;
  subject: string;
  areaIds: string[];
  deciders: string[];
}

/** Reviews as people see and close them. */
@Injectable()
export class ReviewingService {
  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
    private readonly staff: StaffService,
    private readonly messages: MessagesService,
    private readonly facts: MessageFactsService,
    private readonly events: MessageEvents,
    private readonly outbox: Outbox,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditService,
  ) {}

  /** Open reviews within the areas of this person's roles, the earliest due first. */
  async openFor(me: Person): Promise<Review[]> {
    const rows = await this.db.query<Review[]>(OPEN_REVIEWS);
    const roles = ['supervisor', 'legal', 'auditor', 'on-call inspector'] as const;
    const paths = await Promise.all(rows.map(({ areaIds }) => this.areas.pathsOf(areaIds)));
    return rows.filter((_, place) => covers(me.roles, roles, paths[place]!));
  }

  /** One review, who decided by name, and why this person may not close it. 404 `not-found`. */
  async get(me: Person, id: string) {
    const review = await this.find(id, this.db.manager);
    const names = await this.staff.namesByIds(review.deciders);
    const deciders = review.deciders.map((one) => names.get(one) ?? 'Someone');
    return { review, deciders, blockers: await this.blockers(me, review, this.db.manager) };
  }

  /** Closes it with words. 409 `may-not` with the blockers. */
  close(me: Person, key: string | undefined, id: string, words: string): Promise<{ done: true }> {
    return this.idempotency.once(me.id, key, { review: id, words }, async (tx) => {
      await tx.query(`SELECT FROM urgent_review WHERE id = $1 FOR UPDATE`, [id]);
      const review = await this.find(id, tx);
      const why = await this.blockers(me, review, tx, words);
      if (why.length > 0) throw mayNot(why);
      await tx.query(
        `UPDATE urgent_review SET done_at = now(), done_by = $2, words = $3 WHERE id = $1`,
        [id, me.id, words],
      );
      const { messageId } = review;
      const signal = { workflowId: `review/${id}`, name: 'reviewed', requestId: id, args: [] };
      await this.outbox.signal(tx, signal);
      await this.events.add(tx, messageId, 'reviewed', { staffId: me.id, words });
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: me.id },
        action: 'review.done',
        subject: { kind: 'message', id: messageId },
        detail: { reviewId: id },
      });
      return { done: true as const };
    });
  }

  private async blockers(
    me: Person,
    { messageId, doneAt, deciders }: Review,
    db: EntityManager,
    words?: string,
  ): Promise<Blocker[]> {
    const { message, revision } = await this.messages.get(messageId, db);
    const facts = await this.facts.of(message, revision, db);
    const given = words === undefined ? undefined : { words };
    return whyNotReview(me, facts, { done: doneAt !== null, deciders }, given);
  }

  private async find(id: string, db: EntityManager): Promise<Review> {
    const [review] = await db.query<Review[]>(ONE_REVIEW, [id]);
    if (!review) throw new Refusal('not-found', 404, 'There is no such review.');
    return review;
  }
}
