import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { staleEdit } from '../../platform/http/if-match';
import type { StaffMember } from '../staff-member';
import type { Account } from './account';
import { AccountFacts } from './account-facts.service';
import { ACCOUNT_BY_ID } from './accounts.queries';
import { accountWords, type AccountBlocker } from './rules/account-words';

/** How far an account is after a change. */
export interface Changed {
  readonly id: string;
  readonly version: number;
}

/** What every change of an account begins and ends with. */
@Injectable()
export class AccountDesk {
  constructor(
    private readonly db: DataSource,
    private readonly facts: AccountFacts,
    private readonly audit: AuditService,
  ) {}

  /** 404 `not-found`, for an account of other areas too. */
  async see(me: StaffMember, id: string, db: EntityManager = this.db.manager): Promise<Account> {
    const [account] = await db.query<Account[]>(ACCOUNT_BY_ID, [id]);
    const reach = await this.facts.reach(me, db);
    const seen = reach === null || account?.grants.some(({ areaId }) => reach.includes(areaId));
    if (!account || !seen) throw new Refusal('not-found', 404, 'There is no such account.');
    return account;
  }

  /** Locks the account for a change: 412 `stale-edit` where it is not the version `seen`. */
  async take(tx: EntityManager, me: StaffMember, id: string, seen?: number): Promise<Account> {
    await this.facts.lock(tx, id);
    const account = await this.see(me, id, tx);
    if (seen !== undefined && account.version !== seen) throw staleEdit();
    return account;
  }

  /** Runs the statement that ends the change, then writes the audit entry. */
  async done(
    tx: EntityManager,
    me: StaffMember,
    [statement, ...values]: readonly [string, ...unknown[]],
    fact: { action: string; id: string; detail: Record<string, unknown> },
  ): Promise<Changed> {
    const [[row]] = await tx.query<[[{ version: number }]]>(statement, [fact.id, ...values]);
    await this.record(tx, me.id, fact);
    return { id: fact.id, version: row.version };
  }

  /** `byId` null: done on the command line. */
  record(
    tx: EntityManager,
    byId: string | null,
    { action, id, detail }: { action: string; id: string; detail: Record<string, unknown> },
  ): Promise<void> {
    const actor = byId ? ({ kind: 'staff', id: byId } as const) : ({ kind: 'system' } as const);
    return this.audit.record(tx, { actor, action, subject: { kind: 'staff', id }, detail });
  }
}

/** 409 `may-not` where there is a blocker. */
export function refuseFor(blockers: readonly AccountBlocker[]): void {
  if (blockers.length === 0) return;
  const words = blockers.map((code) => accountWords[code]).join(' ');
  throw new Refusal('may-not', 409, words, { blockers });
}
