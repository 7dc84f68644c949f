import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { notFound, refuse } from '../refuse';
import { PublicWords } from '../words/public-words.service';
import { Bookings } from './bookings/bookings.service';
import { EventNotices } from './clock/event-notices.service';
import { EventTimes } from './clock/event-times';
import { EventChange } from './event.entity';
import type { ChangeInput } from './event-input';
import { eventText, invalid, refuseImpossible } from './impossible';
import { LockedEvents } from './locked-events';
import { whyNotEvent, whyNotPublishChange, type Actor } from './rules/may-event';
import type { EventReason } from './rules/reasons';

/** Another time or place of a published event, and calling it off. Everybody of it is told by a fixed letter. */
@Injectable()
export class EventChanges {
  constructor(
    private readonly locked: LockedEvents,
    private readonly words: PublicWords,
    private readonly bookings: Bookings,
    private readonly notices: EventNotices,
    private readonly times: EventTimes,
    private readonly audit: AuditService,
  ) {}

  /** Gives the change's id. 412 `stale-edit`, 409 `may-not`, 422 `words-stopped` or `invalid-input`. */
  async propose(tx: EntityManager, me: Actor, id: string, version: number, input: ChangeInput) {
    const { event, facts } = await this.locked.at(tx, id, version);
    refuse(whyNotEvent(me, facts, 'change', new Date()));
    refuseImpossible(input);
    if ((event.capacity === null) !== (input.capacity === null))
      throw invalid('capacity', 'Whether people book stays as it was published.');
    await this.words.refuseStopped(tx, eventText({ ...event, place: input.place }));
    const row = { ...input, eventId: id, authorId: me.id };
    const { id: changeId } = await tx.getRepository(EventChange).save(row);
    await this.locked.write(tx, event, {});
    await this.tell(tx, me, id, 'change-proposed', { changeId, reason: input.reason });
    return changeId;
  }

  /** By a second person. More places let the waiting list move up. 412 `stale-edit`, 409 `may-not`. */
  async publish(tx: EntityManager, me: Actor, id: string, version: number, changeId: string) {
    const { event, change, facts } = await this.locked.at(tx, id, version);
    if (change?.id !== changeId) throw notFound('There is no such change.');
    const now = new Date();
    refuse(whyNotPublishChange(me, facts, change, now));
    const { startsAt, endsAt, place, capacity, reason } = change;
    await this.words.refuseStopped(tx, eventText({ ...event, place }));
    await tx.update(EventChange, changeId, { publishedBy: me.id, publishedAt: now });
    const moved =
      place !== event.place || +startsAt !== +event.startsAt || +endsAt !== +event.endsAt;
    await this.locked.write(tx, event, {
      ...{ startsAt, endsAt, place, capacity, sequence: event.sequence + 1, changedAt: now },
      ...(moved && { remindedAt: this.times.remind(startsAt) <= now ? now : null }),
    });
    await this.bookings.fill(tx, await this.locked.row(tx, id));
    // The number of places is nobody's news: who gets one is told of that.
    if (moved) await this.notices.owe(tx, id, 'changed', reason);
    await this.tell(tx, me, id, 'changed', { changeId, reason });
  }

  /** Takes back what waits. 412 `stale-edit`, 409 `may-not`. */
  async drop(tx: EntityManager, me: Actor, id: string, version: number, changeId: string) {
    const { event, change, facts } = await this.locked.at(tx, id, version);
    if (change?.id !== changeId) throw notFound('There is no such change.');
    refuse(whyNotEvent(me, { ...facts, changeWaits: false }, 'change', new Date()));
    await tx.update(EventChange, changeId, { droppedAt: new Date() });
    await this.locked.write(tx, event, {});
    await this.tell(tx, me, id, 'change-dropped', { changeId });
  }

  /** Calls it off. Its bookings stay until everybody is told. 412 `stale-edit`, 409 `may-not`. */
  async cancel(tx: EntityManager, me: Actor, id: string, version: number, reason: EventReason) {
    const { event, change, facts } = await this.locked.at(tx, id, version);
    const now = new Date();
    refuse(whyNotEvent(me, facts, 'cancel', now));
    if (change) await tx.update(EventChange, change.id, { droppedAt: now });
    await this.locked.write(tx, event, {
      ...{ state: 'cancelled', cancelledAt: now, cancelReason: reason },
      ...{ sequence: event.sequence + 1, changedAt: now },
    });
    await this.notices.owe(tx, id, 'cancelled', reason);
    await this.tell(tx, me, id, 'cancelled', { reason });
  }

  private tell(
    tx: EntityManager,
    me: Actor,
    id: string,
    what: string,
    detail: Record<string, string>,
  ): Promise<void> {
    const subject = { kind: 'event', id };
    const actor = { kind: 'staff' as const, id: me.id };
    return this.audit.record(tx, { actor, action: `event.${what}`, subject, detail });
  }
}
