import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { RateLimits, type Limit } from '../../platform/http/rate-limits';
import { Vault } from '../../platform/security/vault';
import { RecoveryCodes } from './recovery-codes.service';
import { stepOfCode } from './rules/time-code';
import { SecondFactorLetters } from './second-factor-letters';
import { SECRET, TAKE_STEP } from './second-factor.queries';
import { SECRET_PURPOSE } from './second-factors.service';
import { wrongCode } from './wrong-code';

/** Wrong codes for one account, from anywhere: who gets here knows the password, so nobody else is locked out. */
export const CODE_LIMIT: Limit = { points: 10, seconds: 15 * 60 };
/** The same over a day: three codes of a million fit at any moment, so that a guesser needs some 45 years. */
export const CODE_DAY_LIMIT: Limit = { points: 20, seconds: 24 * 60 * 60 };
/** From one address over all accounts: a station may share one. */
export const CODE_CALLER_LIMIT: Limit = { points: 100, seconds: 15 * 60 };

/** What somebody proved themselves with. */
export type Proof = 'app' | 'recovery code';

@Injectable()
export class SecondFactorProof {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly codes: RecoveryCodes,
    private readonly letters: SecondFactorLetters,
    private readonly limits: RateLimits,
    private readonly audit: AuditService,
  ) {}

  /**
   * Takes a code of the app or a recovery code, once each. 401 `second-factor-wrong`, 429 `too-many-requests`.
   * `caller`: the network address that is counted.
   */
  async take(staffId: string, typed: string, caller: string): Promise<Proof> {
    const counters = [
      ['second-factor', staffId, CODE_LIMIT],
      ['second-factor-day', staffId, CODE_DAY_LIMIT],
      ['second-factor-caller', caller, CODE_CALLER_LIMIT],
    ] as const;
    // Taken before the code is tried, so that many tries at once cannot slip through together.
    for (const [name, key, limit] of counters) await this.limits.take(name, key, limit);
    const proof = await this.db.transaction((tx) => this.proofBy(tx, staffId, typed));
    if (!proof) {
      await this.record(this.db.manager, staffId, 'staff.second-factor-refused');
      throw wrongCode();
    }
    for (const [name, key, limit] of counters) await this.limits.giveBack(name, key, limit);
    return proof;
  }

  private async proofBy(tx: EntityManager, staffId: string, typed: string): Promise<Proof | null> {
    const code = typed.replace(/\s/g, '');
    if (/^\d{6}$/.test(code)) return (await this.byApp(tx, staffId, code)) ? 'app' : null;
    if (!(await this.codes.use(tx, staffId, typed))) return null;
    await this.letters.post(tx, 'recovery-code-used', staffId);
    await this.record(tx, staffId, 'staff.recovery-code-used');
    return 'recovery code';
  }

  private async byApp(tx: EntityManager, staffId: string, code: string): Promise<boolean> {
    const [row] = await tx.query<{ sealed: Buffer }[]>(SECRET, [staffId]);
    if (!row) return false;
    const step = stepOfCode(this.vault.open(row.sealed, SECRET_PURPOSE), code, Date.now());
    if (step === null) return false;
    const [, taken] = await tx.query<[unknown, number]>(TAKE_STEP, [staffId, row.sealed, step]);
    return taken > 0;
  }

  private record(db: EntityManager, id: string, action: string): Promise<void> {
    const known = action !== 'staff.second-factor-refused';
    return this.audit.record(db, {
      actor: known ? { kind: 'staff', id } : { kind: 'system' },
      action,
      subject: { kind: 'staff', id },
    });
  }
}
