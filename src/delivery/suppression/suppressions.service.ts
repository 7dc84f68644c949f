import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Vault } from '../../platform/security/vault';
import { WhenConfirmed, type OnConfirmed } from '../../residents/confirmations/when-confirmed';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import type { StaffMember } from '../../staff/staff-member';
import { liftedByConfirming, type SuppressionReason } from './rules/reasons';
import * as sql from './suppressions.queries';

const LIFT_WORDS = 'suppression_entry.words';

/** One who is not written to. `id` is the contact point's. */
export interface Suppressed {
  readonly id: string;
  readonly reason: SuppressionReason;
  readonly at: Date;
  /** Its first letter and domain; null once erased. */
  readonly maskedAddress: string | null;
}
type Row = Omit<Suppressed, 'maskedAddress'>;

/** The list of addresses that nothing is sent to. Asked at freeze and before each attempt, in SQL. */
@Injectable()
export class Suppressions implements OnModuleInit, OnConfirmed {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly contacts: ContactPoints,
    private readonly whenConfirmed: WhenConfirmed,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.whenConfirmed.add(this);
  }

  /** Puts an address on the list; nothing happens to one that stands there. */
  async put(tx: EntityManager, id: string, reason: SuppressionReason, reportId: string) {
    const added = await tx.query<unknown[]>(sql.PUT, [id, reason]);
    if (added.length === 0) return;
    await tx.query(sql.NOTE, [id, 'suppressed', reason, null, null]);
    await this.audit.record(tx, {
      actor: { kind: 'system' },
      action: 'suppression.added',
      subject: { kind: 'contact_point', id },
      detail: { reason, reportId },
    });
  }

  /** Takes one off, with a reason in words. 404 `not-suppressed`. What ended by a complaint stays ended. */
  async lift(tx: EntityManager, me: StaffMember, id: string, words: string): Promise<void> {
    await this.contacts.lock(tx, id);
    const [[gone]] = await tx.query<[{ reason: string }[], number]>(sql.TAKE_OFF, [id]);
    if (!gone) throw notThere();
    const sealed = this.vault.seal(words, LIFT_WORDS);
    await tx.query(sql.NOTE, [id, 'lifted by staff', gone.reason, me.id, sealed]);
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: 'suppression.lifted',
      subject: { kind: 'contact_point', id },
      detail: { reason: gone.reason },
    });
  }

  /** The button in our mail was pressed: it arrives, and they want it. */
  async confirmed(tx: EntityManager, id: string): Promise<void> {
    const [row] = await tx.query<{ reason: SuppressionReason }[]>(sql.LOCKED, [id]);
    if (!row || !liftedByConfirming(row.reason)) return;
    await tx.query(sql.TAKE_OFF, [id]);
    await tx.query(sql.NOTE, [id, 'lifted by confirming', row.reason, null, null]);
    await this.audit.record(tx, {
      actor: { kind: 'resident', id },
      action: 'suppression.lifted',
      subject: { kind: 'contact_point', id },
      detail: { reason: row.reason, by: 'confirming' },
    });
  }

  /** The newest first. `next` is the cursor of the next page, null on the last. */
  async list({ cursor, limit = 50 }: { cursor?: string; limit?: number }) {
    const [, at = null, id = null] = /^([^_]+)_([0-9a-f-]{36})$/.exec(cursor ?? '') ?? [];
    const rows = await this.db.query<Row[]>(sql.LIST, [id, at, limit + 1]);
    const items = await this.masked(rows.slice(0, limit));
    const last = rows.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? `${last.at.toISOString()}_${last.id}` : null };
  }

  /** 404 `not-suppressed`. */
  async get(id: string): Promise<Suppressed> {
    const [one] = await this.masked(await this.db.query<Row[]>(sql.ONE, [id]));
    if (!one) throw notThere();
    return one;
  }

  private async masked(rows: readonly Row[]): Promise<Suppressed[]> {
    const addresses = await this.contacts.maskedOf(
      this.db,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({ ...row, maskedAddress: addresses.get(row.id) ?? null }));
  }
}

const notThere = () =>
  new Refusal(
    'not-suppressed',
    404,
    'This address is not on the list. Perhaps somebody was quicker.',
  );
