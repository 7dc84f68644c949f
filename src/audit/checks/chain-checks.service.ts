import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { withoutData } from '../../platform/logging/without-data';
import { AuditService } from '../audit.service';
import { Heads } from '../heads/heads.service';
import type { Misfit } from '../heads/rules/misfit';
import { verifyAudit, type Fault, type Verdict } from '../verify';
import * as sql from './checks.queries';

/** A walk along the whole chain that somebody asked for. */
export interface ChainCheck {
  readonly id: string;
  readonly staffId: string;
  /** `stopped`: the process that ran it has ended; begin another. */
  readonly state: 'waiting' | 'running' | 'done' | 'stopped';
  /** Entries there were at its beginning, and how many were found good. */
  readonly total: number;
  readonly checked: number;
  readonly fault: Fault | null;
  readonly faultSeq: number | null;
  /** The first exported head that does not fit. */
  readonly misfit: Misfit | null;
  readonly misfitDay: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
}

/** How often it is written down how far a verification is. */
const TELL_MS = 500;

/** Verifies the chain beside the work of the web, and keeps how far it is and what came of it. */
@Injectable()
export class ChainChecks implements BeforeApplicationShutdown {
  private readonly log = new Logger(ChainChecks.name);
  private readonly going = new Set<Promise<void>>();
  private stopping = false;

  constructor(
    private readonly db: DataSource,
    private readonly heads: Heads,
    private readonly audit: AuditService,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await Promise.all(this.going);
  }

  /** Writes a new one down, or names the one that goes on: there is one at a time. `run` it after the transaction. */
  async begin(tx: EntityManager, staffId: string): Promise<{ id: string }> {
    await tx.query(sql.ONE_AT_A_TIME);
    const [going] = await tx.query<{ id: string }[]>(sql.GOING);
    return going ?? (await tx.query<[{ id: string }]>(sql.BEGIN, [staffId]))[0];
  }

  /** Runs it in the background unless somebody does already. Comes back when it has ended, or after `waitMs`. */
  async run(id: string, waitMs: number): Promise<void> {
    const work = this.walk(id).catch((error: unknown) => {
      this.log.error({
        message: 'A verification of the audit chain failed',
        ...withoutData(error),
      });
    });
    this.going.add(work);
    const ended = work.finally(() => this.going.delete(work));
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, waitMs)));
    await Promise.race([ended, enough]).finally(() => clearTimeout(timer));
  }

  /** 404 `no-such-check`. */
  async get(id: string): Promise<ChainCheck> {
    const [one] = await this.db.query<ChainCheck[]>(sql.ONE, [id]);
    if (!one) throw new Refusal('no-such-check', 404, 'There is no such verification.');
    return one;
  }

  /** Null where nobody has asked for one yet. */
  async newest(): Promise<ChainCheck | null> {
    return (await this.db.query<ChainCheck[]>(sql.ONE, [null]))[0] ?? null;
  }

  private async walk(id: string): Promise<void> {
    const [taken] = await this.db.query<[unknown[], number]>(sql.TAKE, [id]);
    if (taken.length === 0) return;
    let told = 0;
    try {
      const verdict = await verifyAudit(this.db, {
        onBatch: async (entries) => {
          if (Date.now() - told > TELL_MS) {
            told = Date.now();
            await this.db.query(sql.GOES_ON, [id, entries]);
          }
          return !this.stopping;
        },
      });
      if (this.stopping) return void (await this.db.query(sql.STOP, [id]));
      await this.end(id, verdict);
    } catch (error) {
      await this.db.query(sql.STOP, [id]).catch(() => undefined);
      throw error;
    }
  }

  /** What came of it is in the log itself: who looked, and what they could know from then on. */
  private async end(id: string, verdict: Verdict): Promise<void> {
    const wrong = await this.heads.firstMisfit();
    const { entries } = verdict;
    const fault = verdict.ok ? null : verdict.fault;
    const faultSeq = verdict.ok ? null : Number(verdict.seq);
    const misfit = wrong?.misfit ?? null;
    const misfitDay = wrong?.head.day ?? null;
    await this.db.transaction(async (tx) => {
      const values = [id, entries, fault, faultSeq, misfit, misfitDay];
      const [[{ staffId }]] = await tx.query<[[{ staffId: string }], number]>(sql.END, values);
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        action: 'audit.verified',
        subject: { kind: 'audit_check', id },
        detail: { entries, fault, faultSeq, misfit, misfitDay },
      });
    });
  }
}
