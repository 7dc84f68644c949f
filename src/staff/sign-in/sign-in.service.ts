import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { RateLimits, type Limit } from '../../platform/http/rate-limits';
import { hashPassword, isOldHash, passwordFits } from '../accounts/passwords';
import { StaffAccount } from '../accounts/staff-account.entity';
import type { Proof } from '../second-factor/second-factor-proof.service';
import { StaffService } from '../staff.service';
import { mayByPassword } from './rules/by-password';
import { markOf } from './still-opens.service';

const QUARTER = 15 * 60;
/** Wrong passwords for one account from one address: more than anyone mistypes. */
export const PAIR_LIMIT: Limit = { points: 10, seconds: QUARTER };
/** For one account from anywhere. Wider, so that a stranger cannot easily lock an officer out. */
export const ACCOUNT_LIMIT: Limit = { points: 60, seconds: QUARTER };
/** From one address over all accounts: a station may share one. */
export const CALLER_LIMIT: Limit = { points: 100, seconds: QUARTER };

/** How somebody came in: with which second factor, if any. */
export interface Opened {
  readonly door: 'page' | 'api';
  /** Left out: by password. */
  readonly by?: 'directory';
  /** `directory`: it asked for a second factor itself. */
  readonly factor?: Proof | 'directory';
}

@Injectable()
export class SignInService {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditService,
    private readonly limits: RateLimits,
    private readonly staff: StaffService,
    private readonly settings: Settings,
  ) {}

  /**
   * The account that e-mail and password fit, with the mark of that password, else refusal 401 `wrong-sign-in`, the same words and the
   * same work for an unknown account, a wrong password and a closed account. Refusals are in the audit log; who is
   * in at last is noted by `opened`. 403 `use-the-directory` where passwords are for emergencies alone.
   */
  async open(
    email: string,
    password: string,
    caller: string,
    door: 'page' | 'api',
  ): Promise<{ id: string; mark: string }> {
    const counters = [
      ['sign-in-pair', `${email} ${caller}`, PAIR_LIMIT],
      ['sign-in-account', email, ACCOUNT_LIMIT],
      ['sign-in-caller', caller, CALLER_LIMIT],
    ] as const;
    // Taken before the password is tried, so that many tries at once cannot slip through together.
    for (const [name, key, limit] of counters) await this.limits.take(name, key, limit);
    const account = await this.db.getRepository(StaffAccount).findOneBy({ email });
    const fits = await passwordFits(account?.passwordHash, password);
    const opened = fits && account?.active ? account : null;
    if (!opened?.passwordHash) {
      await this.record(account?.id, 'staff.sign-in-refused', { door });
      throw wrongSignIn();
    }
    for (const [name, key, limit] of counters) await this.limits.giveBack(name, key, limit);
    await this.mayByPassword(opened, door);
    const { id, passwordHash } = opened;
    const kept = isOldHash(passwordHash)
      ? await this.renewHash(id, passwordHash, password)
      : passwordHash;
    return { id, mark: markOf(kept) };
  }

  private async mayByPassword({ id, email }: StaffAccount, door: 'page' | 'api'): Promise<void> {
    const { STAFF_PASSWORDS_FOR: named, OIDC_LABEL } = this.settings;
    if (named.length === 0) return;
    const roles = (await this.staff.memberById(id))?.roles ?? [];
    if (mayByPassword({ email, roles }, named)) return;
    await this.record(id, 'staff.sign-in-refused', { door });
    throw new Refusal('use-the-directory', 403, `Passwords are not used here: ${OIDC_LABEL}.`);
  }

  /** Notes who is in, and by what. */
  async opened(staffId: string, how: Opened): Promise<void> {
    await this.record(staffId, 'staff.signed-in', { ...how });
  }

  /** Notes a sign-out. */
  async closed(staffId: string, door: 'page' | 'api'): Promise<void> {
    await this.record(staffId, 'staff.signed-out', { door });
  }

  private record(staffId: string | undefined, action: string, detail: Record<string, unknown>) {
    const known = action !== 'staff.sign-in-refused' && staffId !== undefined;
    return this.audit.record(this.db.manager, {
      actor: known ? { kind: 'staff', id: staffId } : { kind: 'system' },
      action,
      subject: { kind: 'staff', id: staffId ?? 'unknown' },
      detail,
    });
  }

  /** Unless there is another password by now. */
  private async renewHash(id: string, old: string, password: string): Promise<string> {
    const passwordHash = await hashPassword(password);
    await this.db.getRepository(StaffAccount).update({ id, passwordHash: old }, { passwordHash });
    return passwordHash;
  }
}

export const wrongSignIn = () =>
  new Refusal('wrong-sign-in', 401, 'The email address or the password is wrong.');
