import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { MessagesService } from '../../publishing/messages/messages.service';
import { nextAllowed, quietHoursOf } from '../../publishing/messages/rules/quiet-hours';
import { whyNotSend } from '../sending/rules/may-send';
import type { NextStep } from '../sending/rules/send-end';
import * as sql from './books.queries';
import { countsOf, whyNotClose, type Counts, type DeliveryState } from './rules/states';
import { closeWords } from './rules/words';

export interface Balance {
  readonly audience: number;
  readonly accepted: number;
  readonly failed: number;
  readonly unknown: number;
  readonly suppressed: number;
  readonly expired: number;
  readonly cancelled: number;
  readonly deferred: number;
  readonly possibleDuplicates: number;
  readonly closedAt: Date;
}

/** Who got it, who did not, and the balance that closes over it. */
@Injectable()
export class Books {
  constructor(
    private readonly db: DataSource,
    private readonly messages: MessagesService,
    private readonly audit: AuditService,
    private readonly settings: Settings,
  ) {}

  async counts(messageId: string, db: DataSource | EntityManager = this.db): Promise<Counts> {
    const [audience] = await db.query<{ size: number }[]>(sql.AUDIENCE_SIZE, [messageId]);
    const rows = await db.query<
      { state: DeliveryState; rows: number; possibleDuplicates: number }[]
    >(sql.COUNTS, [messageId]);
    return countsOf(audience?.size ?? null, rows);
  }

  /** Ends what may no longer be sent, and says what there is to do. */
  async nextStep(messageId: string): Promise<NextStep> {
    const now = new Date();
    const message = await this.messages.forDelivery(this.db, messageId);
    const quiet = quietHoursOf(this.settings, message);
    const blocker = whyNotSend(message, now, quiet);
    if (blocker === 'withdrawn') await this.end(messageId, 'cancelled');
    if (blocker === 'stale') await this.end(messageId, 'expired');
    const [open] = await this.db.query<{ open: number; waitMs: number | null }[]>(sql.OPEN_CHUNKS, [
      messageId,
    ]);
    const staleMs = message.notAfter && message.notAfter.getTime() - now.getTime();
    const quietMs = nextAllowed(now, quiet).getTime() - now.getTime();
    const dueMs = blocker === 'held' ? null : Math.max(open?.waitMs ?? 0, quietMs);
    return { open: open?.open ?? 0, waitMs: sooner(dueMs, blocker === 'stale' ? null : staleMs) };
  }

  /** Closes the balance, once; later calls answer the same. Refuses while a row is open. */
  close(messageId: string): Promise<Balance> {
    return this.db.transaction(async (tx) => {
      const counts = await this.counts(messageId, tx);
      const before = await this.balance(messageId, tx);
      if (before) return before;
      const [blocker] = whyNotClose(counts);
      if (blocker) throw new Refusal(blocker, 409, closeWords[blocker]);
      const { accepted, failed, unknown, suppressed, expired, cancelled, deferred } = counts.states;
      const figures = [accepted, failed, unknown, suppressed, expired, cancelled, deferred];
      const written = await tx.query<unknown[]>(sql.CLOSE, [
        messageId,
        counts.audience,
        ...figures,
        counts.possibleDuplicates,
      ]);
      if (written.length > 0)
        await this.audit.record(tx, {
          actor: { kind: 'system' },
          action: 'delivery.balanced',
          subject: { kind: 'message', id: messageId },
          detail: { audience: counts.audience, ...counts.states },
        });
      return (await this.balance(messageId, tx))!;
    });
  }

  async balance(
    messageId: string,
    db: DataSource | EntityManager = this.db,
  ): Promise<Balance | null> {
    const [row] = await db.query<Balance[]>(sql.BALANCE, [messageId]);
    return row ?? null;
  }

  private async end(messageId: string, state: 'cancelled' | 'expired'): Promise<void> {
    await this.db.query(sql.STOP_ROWS, [messageId, state]);
    await this.db.query(sql.STOP_CHUNKS, [messageId]);
  }
}

/** The earlier of two times; null is never. */
function sooner(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
