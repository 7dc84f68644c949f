import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/audit.service';
import { Refusal } from '../../../platform/errors';
import { Vault } from '../../../platform/security/vault';
import { HeldElsewhere, type HeldData } from '../../../residents/privacy/held-elsewhere';
import { notFound } from '../../refuse';
import type { CommunityEvent } from '../event.entity';
import { EventLetters } from '../letters/event-letters.service';
import { LockedEvents } from '../locked-events';
import {
  movesUp,
  placeFor,
  whyNotBook,
  type BookingBlocker,
  type BookingState,
} from '../rules/places';
import { BOOK, EVENTS_OF, GIVE_UP, MOVE_UP, OWN_BOOKING, WAITING } from './bookings.queries';

/** Who books: a resident, by an address that they have just proven. */
export interface Guest {
  readonly residentId: string;
  readonly contactPointId: string;
}

export interface Wish {
  readonly people: number;
  /** For the list at the door. */
  readonly name: string;
}

interface Booked {
  readonly id: string;
  readonly contactPointId: string;
  readonly people: number;
  readonly state: BookingState;
}

export const NAME_PURPOSE = 'event_booking.name';

/** Places at an event and its waiting list. Everything happens under the event's lock. */
@Injectable()
export class Bookings implements HeldData, OnModuleInit {
  readonly name = 'eventBookings';

  constructor(
    private readonly locked: LockedEvents,
    private readonly letters: EventLetters,
    private readonly vault: Vault,
    private readonly elsewhere: HeldElsewhere,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.elsewhere.add(this);
  }

  /** Books, or changes the number of people. A place or a turn on the waiting list; 409 by a booking blocker. */
  async book(tx: EntityManager, id: string, guest: Guest, wish: Wish): Promise<BookingState> {
    const event = await this.lockedOpen(tx, id);
    const blocker = whyNotBook(event, new Date());
    if (blocker) throw bookingRefused(blocker);
    const { residentId, contactPointId } = guest;
    const [before = null] = await tx.query<Booked[]>(OWN_BOOKING, [id, residentId]);
    const { taken } = event;
    const got = placeFor({ capacity: event.capacity!, taken }, wish.people, before);
    if (got !== 'placed' && got !== 'waiting') throw bookingRefused(got);
    const sealed = this.vault.seal(wish.name, NAME_PURPOSE);
    await tx.query(BOOK, [id, residentId, contactPointId, wish.people, got, sealed]);
    await this.letters.post(tx, event, got, [{ contactPointId, people: wish.people }]);
    await this.record(tx, 'event.booked', contactPointId, { event: id, state: got });
    await this.fill(tx, await this.locked.row(tx, id));
    return got;
  }

  /** Gives a place up, or a turn on the waiting list. 409 `no-place-of-yours`. */
  async leave(tx: EntityManager, id: string, { residentId }: Guest): Promise<void> {
    const event = await this.lockedOpen(tx, id);
    const blocker = whyNotBook(event, new Date());
    if (blocker) throw bookingRefused(blocker);
    const [rows] = await tx.query<[{ contactPointId: string }[], number]>(GIVE_UP, [
      id,
      residentId,
    ]);
    const gone = rows[0];
    if (!gone) throw bookingRefused('no-place-of-yours');
    await this.letters.post(tx, event, 'left', [{ ...gone, people: 1 }]);
    await this.record(tx, 'event.place-given-up', gone.contactPointId, { event: id });
    await this.fill(tx, await this.locked.row(tx, id));
  }

  /** Gives free places to who waits, and tells them. `event`: locked, as it is now. */
  async fill(tx: EntityManager, event: CommunityEvent): Promise<void> {
    if (event.capacity === null || whyNotBook(event, new Date())) return;
    if (event.taken >= event.capacity) return;
    const waiting = await tx.query<Booked[]>(WAITING, [event.id]);
    const { capacity, taken } = event;
    const up = movesUp({ capacity, taken }, waiting);
    if (up.length === 0) return;
    await tx.query(MOVE_UP, [up.map(({ id }) => id)]);
    await this.letters.post(tx, event, 'moved-up', up);
    await this.audit.record(tx, {
      actor: { kind: 'system' },
      action: 'event.waiting-list-moved',
      subject: { kind: 'event', id: event.id },
      detail: { parties: up.length },
    });
  }

  async collect(db: EntityManager, contactPointId: string): Promise<unknown> {
    const rows = await db.query<{ sealedName: Buffer }[]>(
      `SELECT event_id AS "eventId", people, state, asked_at AS "askedAt", sealed_name AS "sealedName"
       FROM event_booking WHERE contact_point_id = $1 ORDER BY asked_at`,
      [contactPointId],
    );
    return rows.map(({ sealedName, ...row }) => ({
      ...{ ...row, name: this.vault.open(sealedName, NAME_PURPOSE) },
    }));
  }

  /** Whoever waits gets the place. */
  async erase(tx: EntityManager, contactPointId: string): Promise<void> {
    const events = await tx.query<{ eventId: string }[]>(EVENTS_OF, [contactPointId]);
    // All locks before the first audit entry: the log's own lock is held from there to the end.
    for (const { eventId } of events) await this.locked.row(tx, eventId);
    await tx.query('DELETE FROM event_booking WHERE contact_point_id = $1', [contactPointId]);
    for (const { eventId } of events) await this.fill(tx, await this.locked.row(tx, eventId));
    await tx.query('DELETE FROM event_told WHERE contact_point_id = $1', [contactPointId]);
  }

  private async lockedOpen(tx: EntityManager, id: string): Promise<CommunityEvent> {
    const event = await this.locked.row(tx, id);
    if (!event.publishedAt) throw notFound('community/events:error.none');
    return event;
  }

  private record(
    tx: EntityManager,
    action: string,
    contactPointId: string,
    detail: Record<string, string>,
  ): Promise<void> {
    return this.audit.record(tx, {
      actor: { kind: 'resident', id: contactPointId },
      action,
      subject: { kind: 'contact_point', id: contactPointId },
      detail,
    });
  }
}

export const bookingRefused = (code: BookingBlocker) =>
  new Refusal(code, code === 'too-many-people' ? 422 : 409, `community/events:blocker.${code}`);
