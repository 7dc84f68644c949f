import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { ContactPoint } from '../contact-points/contact-point.entity';
import { ContactPoints } from '../contact-points/contact-points.service';

/** Until the same day of next month, or its last day. */
const PAUSE = `
  UPDATE contact_point SET paused_until = now() + interval '1 month', version = version + 1
  WHERE id = $1 RETURNING paused_until AS until`;

/**
 * No mails for a month. It ends by itself: the views of the audience compare the date with the clock. Corrections of
 * what the person read before still come, and texts have a stop of their own.
 */
@Injectable()
export class PauseService {
  constructor(
    private readonly audit: AuditService,
    private readonly contacts: ContactPoints,
  ) {}

  /** From now on; once more begins the month anew. 409 `not-signed-up`. */
  async begin(tx: EntityManager, contactPointId: string): Promise<{ until: string }> {
    await this.lock(tx, contactPointId);
    const [[row]] = await tx.query<[[{ until: Date }], number]>(PAUSE, [contactPointId]);
    const until = row.until.toISOString();
    await this.record(tx, contactPointId, 'pause.begun', { until });
    return { until };
  }

  /** At once; without a pause nothing changes. 409 `not-signed-up`. */
  async end(tx: EntityManager, contactPointId: string): Promise<void> {
    const { pausedUntil } = await this.lock(tx, contactPointId);
    if (!pausedUntil) return;
    await tx.update(ContactPoint, { id: contactPointId }, { pausedUntil: null });
    await tx.increment(ContactPoint, { id: contactPointId }, 'version', 1);
    await this.record(tx, contactPointId, 'pause.ended', {});
  }

  private async lock(tx: EntityManager, id: string): Promise<ContactPoint> {
    const contact = await this.contacts.lock(tx, id);
    if (contact?.state === 'confirmed') return contact;
    throw new Refusal('not-signed-up', 409, 'residents/pause:refused.not-signed-up');
  }

  private record(tx: EntityManager, id: string, action: string, detail: Record<string, string>) {
    const subject = { kind: 'contact_point', id };
    return this.audit.record(tx, { actor: { kind: 'resident', id }, action, subject, detail });
  }
}

/** The end of a pause that still runs; null otherwise. */
export const pausedNow = ({ pausedUntil }: Pick<ContactPoint, 'pausedUntil'>): Date | null =>
  pausedUntil && pausedUntil > new Date() ? pausedUntil : null;
