import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../../platform/temporal/outbox';
import type { CommunityEvent } from '../event.entity';
import type { NoticeKind } from '../rules/stale';
import { EventLetters, type Addressee } from '../letters/event-letters.service';
import { isStale } from '../rules/stale';
import { NEXT_TOLD, NOTE_TOLD, OWED } from './event-notices.queries';

interface Notice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly reason: string | null;
  readonly at: Date;
}

/** Letters of one transaction: well under a second, and little to do again when it breaks off. */
const AT_ONCE = 200;

/** Letters that everybody of an event gets: owed by the act, posted in small transactions by its clock. */
@Injectable()
export class EventNotices {
  constructor(
    private readonly letters: EventLetters,
    private readonly outbox: Outbox,
  ) {}

  /** From the transaction of the act itself; wakes the event's clock. */
  async owe(tx: EntityManager, id: string, kind: NoticeKind, reason: string | null = null) {
    const [notice] = await tx.query<[{ id: string }]>(
      `INSERT INTO event_notice (event_id, kind, reason) VALUES ($1, $2, $3) RETURNING id`,
      [id, kind, reason],
    );
    const requestId = `notice/${notice.id}`;
    const workflowId = `event/${id}`;
    await this.outbox.signal(tx, { workflowId, name: 'eventChanged', requestId, args: [] });
  }

  async owed(db: EntityManager, id: string): Promise<Notice | null> {
    const [notice] = await db.query<Notice[]>(OWED, [id]);
    return notice ?? null;
  }

  /** Posts some of the letters that are owed. Call it under the event's lock. */
  async tell(tx: EntityManager, event: CommunityEvent, now: Date): Promise<void> {
    const notice = await this.owed(tx, event.id);
    if (!notice) return;
    const { id, kind, reason, at } = notice;
    const people = isStale(kind, event, now)
      ? []
      : await tx.query<Addressee[]>(NEXT_TOLD, [id, event.id, kind, at, AT_ONCE]);
    await this.letters.post(tx, event, kind, people, reason);
    const told = people.map(({ contactPointId }) => contactPointId);
    await tx.query(NOTE_TOLD, [id, told]);
    if (people.length < AT_ONCE)
      await tx.query('UPDATE event_notice SET done_at = now() WHERE id = $1', [id]);
  }
}
