import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../../audit/audit.service';
import { AreasService } from '../../../places/areas/areas.service';
import { Vault } from '../../../platform/security/vault';
import { NAME_PURPOSE } from '../bookings/bookings.service';
import { notFound, refuse } from '../../refuse';
import { invalid } from '../impossible';
import { LockedEvents } from '../locked-events';
import { whyNotDoor, type Actor } from '../rules/may-event';

/** A line of the list at the door. */
export interface Expected {
  readonly id: string;
  readonly name: string;
  readonly people: number;
  /** Null: not ticked yet. */
  readonly came: number | null;
}

/** Who is expected: the only place that opens the names. Each opening is an audit entry. */
@Injectable()
export class Door {
  constructor(
    private readonly locked: LockedEvents,
    private readonly areas: AreasService,
    private readonly vault: Vault,
    private readonly audit: AuditService,
  ) {}

  /** By name; who waits is not on it. 409 `may-not` for areas of somebody else. */
  async list(tx: EntityManager, me: Actor, id: string): Promise<Expected[]> {
    await this.permitted(tx, me, id);
    const rows = await tx.query<{ id: string; people: number; came: number; sealed: Buffer }[]>(
      `SELECT id, people, came, sealed_name AS sealed FROM event_booking
       WHERE event_id = $1 AND state = 'placed'`,
      [id],
    );
    await this.record(tx, me, id, 'event.door-list-read', rows.length);
    return rows
      .map(({ sealed, ...row }) => ({ ...row, name: this.vault.open(sealed, NAME_PURPOSE) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  }

  /** Ticks a party off. 422 `invalid-input` for more people than were booked. */
  async tick(tx: EntityManager, me: Actor, id: string, bookingId: string, came: number) {
    await this.permitted(tx, me, id);
    await this.locked.row(tx, id);
    const [row] = await tx.query<{ people: number; came: number | null }[]>(
      `SELECT people, came FROM event_booking
       WHERE id = $1 AND event_id = $2 AND state = 'placed' FOR UPDATE`,
      [bookingId, id],
    );
    if (!row) throw notFound('There is no such booking.');
    if (came > row.people) throw invalid('came', 'More people than were booked cannot be ticked.');
    await tx.query('UPDATE event_booking SET came = nullif($2, 0) WHERE id = $1', [
      bookingId,
      came,
    ]);
    const more = came - (row.came ?? 0);
    await tx.query('UPDATE event SET came = came + $2 WHERE id = $1', [id, more]);
    await this.record(tx, me, id, 'event.checked-in', more);
  }

  private async permitted(tx: EntityManager, me: Actor, id: string): Promise<void> {
    const { event } = await this.locked.see(tx, id);
    if (!event.publishedAt) throw notFound('There is no such event.');
    refuse(whyNotDoor(me, await this.areas.pathsOf(event.areaIds, tx)));
  }

  private record(tx: EntityManager, me: Actor, id: string, action: string, people: number) {
    const actor = { kind: 'staff' as const, id: me.id };
    const subject = { kind: 'event', id };
    return this.audit.record(tx, { actor, action, subject, detail: { people } });
  }
}
