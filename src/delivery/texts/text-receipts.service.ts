import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Vault } from '../../platform/security/vault';
import { ContactPoints } from '../../residents/contact-points/contact-points.service';
import { HOLD_BOOKS, STATE_NOW } from '../bounces/bounces.queries';
import { REPORT_FINGERPRINT } from '../bounces/purposes';
import { Suppressions } from '../suppression/suppressions.service';
import { readReference } from './rules/reference';
import { endOf, isReceipt, receiptKinds, type ReceiptStatus } from './rules/text-status';
import * as sql from './texts.queries';

/** What Notify posts; the rest of it, the number above all, is not read. */
export interface Receipt {
  readonly reference: unknown;
  readonly status: unknown;
}

/** What came of a receipt. foreign: of no text of a message, such as a code. */
export type ReceiptOutcome = ReceiptStatus | 'repeated' | 'foreign';

interface About {
  readonly id: string;
  readonly contactPointId: string;
  readonly sendId: string;
  readonly messageId: string;
}

/** What networks say of texts. Callers have proved by the token that it comes from Notify. */
@Injectable()
export class TextReceipts {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly contacts: ContactPoints,
    private readonly suppressions: Suppressions,
    private readonly audit: AuditService,
  ) {}

  /** Each once: the same one again changes nothing. 503 `not-recorded-yet` when it is quicker than our own record. */
  async take({ reference, status }: Receipt): Promise<ReceiptOutcome> {
    const read = readReference(reference);
    if (!read || !isReceipt(status)) return 'foreign';
    return this.db.transaction(async (tx) => {
      const values = [read.sendId, read.deliveryId];
      const [about] = await tx.query<About[]>(sql.TEXT_DELIVERY, values);
      if (!about) return 'foreign';
      // contact point, then send, then delivery: the order of locks everywhere
      await this.contacts.lock(tx, about.contactPointId);
      await tx.query(HOLD_BOOKS, [about.sendId]);
      await this.assertRecorded(tx, about.id);
      const fingerprint = this.vault.blindIndex(
        `${about.id}\0notify ${status}`,
        REPORT_FINGERPRINT,
      );
      const kept = [about.id, receiptKinds[status], fingerprint];
      const [report] = await tx.query<{ id: string }[]>(sql.KEEP_RECEIPT, kept);
      if (!report) return 'repeated';
      await this.move(tx, about, status, report.id);
      if (status === 'permanent-failure')
        await this.suppressions.put(tx, about.contactPointId, 'hard bounce', report.id);
      return status;
    });
  }

  /** In books that are open it counts by itself; closed ones get a dated entry (promise 3). */
  private async move(tx: EntityManager, about: About, status: ReceiptStatus, reportId: string) {
    const { id, sendId, messageId } = about;
    const { state: to, code } = endOf(status);
    const from = to === 'accepted' ? ['unknown'] : ['accepted', 'unknown'];
    const values = [id, from, to, code];
    const [[moved]] = await tx.query<[{ was: string }[], number]>(sql.MOVE_TEXT, values);
    if (!moved) return;
    const entry = [id, sendId, moved.was, to, reportId];
    const amended = await tx.query<unknown[]>(sql.AMEND_TEXTS, entry);
    if (amended.length === 0) return;
    await this.audit.record(tx, {
      actor: { kind: 'system' },
      action: 'balance.amended',
      subject: { kind: 'message', id: messageId },
      detail: { deliveryId: id, reportId, from: moved.was, to, code, channel: 'sms' },
    });
  }

  private async assertRecorded(tx: EntityManager, id: string): Promise<void> {
    const [row] = await tx.query<{ state: string }[]>(STATE_NOW, [id]);
    if (row?.state === 'in flight')
      throw new Refusal(
        'not-recorded-yet',
        503,
        'It is being written down. Try again in a moment.',
      );
  }
}
