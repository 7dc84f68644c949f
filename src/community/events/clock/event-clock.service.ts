import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/audit.service';
import { CommunityEvent } from '../event.entity';
import { LockedEvents } from '../locked-events';
import { nextDue } from '../rules/next-due';
import { EventNotices } from './event-notices.service';
import { EventTimes } from './event-times';

export interface EventClock {
  /** Milliseconds since 1970; null when nothing is left to do. */
  readonly dueAt: number | null;
}

export class UnknownEvent extends Error {}

/** What an event's workflow does: whatever is due, found from the row alone. Safe to repeat. */
@Injectable()
export class EventClocks {
  constructor(
    private readonly db: DataSource,
    private readonly locked: LockedEvents,
    private readonly notices: EventNotices,
    private readonly times: EventTimes,
    private readonly audit: AuditService,
  ) {}

  async read(id: string): Promise<EventClock> {
    const event = await this.db.manager.findOneBy(CommunityEvent, { id });
    if (!event) throw new UnknownEvent(id);
    const due = await this.due(this.db.manager, event, new Date());
    return { dueAt: due ? due.at.getTime() : null };
  }

  /** Does what is due, or nothing before its time. */
  act(id: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      if (!(await tx.existsBy(CommunityEvent, { id }))) throw new UnknownEvent(id);
      const event = await this.locked.row(tx, id);
      const now = new Date();
      const due = await this.due(tx, event, now);
      if (!due || due.at > now) return;
      if (due.what === 'tell') return this.notices.tell(tx, event, now);
      if (due.what === 'remind') {
        await tx.update(CommunityEvent, id, { remindedAt: now });
        return this.notices.owe(tx, id, 'reminder');
      }
      if (due.what === 'end') return this.end(tx, event);
      if (due.what === 'ask') {
        await tx.update(CommunityEvent, id, { askedAt: now });
        return this.notices.owe(tx, id, 'question');
      }
      return this.forget(tx, event);
    });
  }

  private async due(db: EntityManager, event: CommunityEvent, now: Date) {
    const owesLetters = (await this.notices.owed(db, event.id)) !== null;
    const times = {
      remind: this.times.remind(event.startsAt),
      ask: this.times.ask(event.endsAt),
      forget: this.times.forget(event.endsAt),
    };
    return nextDue({ ...event, owesLetters }, times, now);
  }

  private async end(tx: EntityManager, event: CommunityEvent): Promise<void> {
    await this.locked.write(tx, event, { state: 'over', went: event.taken });
    await this.record(tx, 'event.over', event.id, { places: event.taken });
  }

  /** From here on nobody can say who booked; numbers stay. */
  private async forget(tx: EntityManager, { id }: CommunityEvent): Promise<void> {
    await tx.query('DELETE FROM event_booking WHERE event_id = $1', [id]);
    await tx.query(
      `DELETE FROM event_told WHERE notice_id IN (SELECT id FROM event_notice WHERE event_id = $1)`,
      [id],
    );
    await tx.update(CommunityEvent, id, { forgottenAt: new Date() });
    await this.record(tx, 'event.bookings-forgotten', id, {});
  }

  private record(tx: EntityManager, action: string, id: string, detail: Record<string, number>) {
    const subject = { kind: 'event', id };
    return this.audit.record(tx, { actor: { kind: 'system' }, action, subject, detail });
  }
}
