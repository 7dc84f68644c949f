import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { nextAllowed } from '../../publishing/messages/rules/quiet-hours';
import type { UnsentReason } from '../suppression/rules/reasons';
import { END_UNOPENED } from '../audiences/open.queries';
import { countBalance, countRefusedBalance } from '../figures/books-metrics';
import { ResendBooks } from '../resends/resend-books';
import { Sends } from '../sends/sends.service';
import type { NextStep } from '../sending/rules/send-end';
import * as sql from './books.queries';
import type { Amendment } from './rules/amended';
import { nextWait } from './rules/next-wait';
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

/** How soon a send goes on after the hold on all sending is released. */
const LOOK_AGAIN_MS = 60_000;

/** Who got it, who did not, and the balance that closes over it. */
@Injectable()
export class Books {
  constructor(
    private readonly db: DataSource,
    private readonly sends: Sends,
    private readonly audit: AuditService,
    private readonly resends: ResendBooks,
    private readonly settings: Settings,
  ) {}

  async counts(sendId: string, db: DataSource | EntityManager = this.db): Promise<Counts> {
    const [audience] = await db.query<{ size: number }[]>(sql.AUDIENCE_SIZE, [sendId]);
    const rows = await db.query<
      { state: DeliveryState; rows: number; possibleDuplicates: number }[]
    >(sql.COUNTS, [sendId]);
    return countsOf(audience?.size ?? null, rows);
  }

  /** Ends what may no longer be sent, and says what there is to do. */
  async nextStep(sendId: string): Promise<NextStep> {
    const now = new Date();
    const { blocker, notAfter, quiet, lookAgain, warmUpMs = 0 } = await this.sends.standing(sendId);
    if (blocker === 'withdrawn') await this.end(sendId, 'cancelled');
    if (blocker === 'stale') await this.end(sendId, 'expired');
    const [open] = await this.db.query<{ open: number; waitMs: number | null }[]>(sql.OPEN_CHUNKS, [
      sendId,
    ]);
    const staleMs = notAfter && notAfter.getTime() - now.getTime();
    const quietMs = Math.max(nextAllowed(now, quiet).getTime() - now.getTime(), warmUpMs);
    const waitMs = nextWait({ blocker, freeMs: open?.waitMs ?? null, quietMs, staleMs });
    return { open: open?.open ?? 0, waitMs: lookAgain ? LOOK_AGAIN_MS : waitMs };
  }

  /** Closes the balance, once; later calls answer the same. Refuses while a row is open. */
  close(sendId: string): Promise<Balance> {
    return this.db.transaction(async (tx) => {
      await tx.query(sql.LOCK_BOOKS, [sendId]);
      const counts = await this.counts(sendId, tx);
      const before = await this.balance(sendId, tx);
      if (before) return before;
      const [blocker] = whyNotClose(counts);
      if (blocker) countRefusedBalance(blocker);
      if (blocker) throw new Refusal(blocker, 409, closeWords[blocker]);
      const { accepted, failed, unknown, suppressed, expired, cancelled, deferred } = counts.states;
      const figures = [accepted, failed, unknown, suppressed, expired, cancelled, deferred];
      const [written] = await tx.query<{ kind: string }[]>(sql.CLOSE, [
        sendId,
        counts.audience,
        ...figures,
        counts.possibleDuplicates,
      ]);
      if (written) {
        countBalance(written.kind, counts);
        await this.resends.settle(tx, sendId);
        await this.audit.record(tx, {
          actor: { kind: 'system' },
          action: 'delivery.balanced',
          subject: { kind: written.kind, id: sendId },
          detail: { audience: counts.audience, ...counts.states },
        });
      }
      return (await this.balance(sendId, tx))!;
    });
  }

  async balance(sendId: string, db: DataSource | EntityManager = this.db): Promise<Balance | null> {
    const [row] = await db.query<Balance[]>(sql.BALANCE, [sendId]);
    return row ?? null;
  }

  /** Why people are suppressed; reasons of nobody are left out. */
  async suppressedFor(sendId: string): Promise<Record<string, number>> {
    const rows = await this.db.query<{ reason: UnsentReason; people: number }[]>(
      sql.SUPPRESSED_FOR,
      [sendId],
    );
    return Object.fromEntries(rows.map(({ reason, people }) => [reason, people]));
  }

  /** Dated changes of the closed balance, day by day on the force's clock, the oldest first. */
  amendments(sendId: string): Promise<Amendment[]> {
    return this.db.query(sql.AMENDMENTS, [sendId, this.settings.FORCE_ZONE]);
  }

  private async end(sendId: string, state: 'cancelled' | 'expired'): Promise<void> {
    await this.db.query(END_UNOPENED, [sendId, state]); // first: what a claim opens meanwhile is a row for the next
    await this.db.query(sql.STOP_ROWS, [sendId, state]);
    await this.db.query(sql.STOP_CHUNKS, [sendId]);
  }
}
