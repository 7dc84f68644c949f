import { Injectable } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Idempotency } from '../../platform/http/idempotency';
import { RateLimits, type Limit } from '../../platform/http/rate-limits';
import type { StaffMember } from '../staff-member';
import { NewPasswords } from './new-passwords';
import { PasswordLinks } from './password-links.service';
import { passwordFits } from './passwords';
import type { Keeping } from './signed-in';

const HOUR = 3600;
/** Links for one address: a few, since each ends the one before and fills a mailbox. */
export const LINK_LIMIT: Limit = { points: 5, seconds: HOUR };
/** From one address over all accounts: a station may share one. */
export const LINK_CALLER_LIMIT: Limit = { points: 50, seconds: HOUR };
/** Wrong tries of the old password: whoever found a screen unlocked is not to guess it. */
export const OLD_LIMIT: Limit = { points: 10, seconds: HOUR / 4 };
/** Milliseconds that an answer takes at least: longer than writing a letter down, so that time tells nothing. */
const ANSWER_AFTER = 250;

/** What people do about their own passwords. */
@Injectable()
export class OwnPasswords {
  constructor(
    private readonly db: DataSource,
    private readonly links: PasswordLinks,
    private readonly passwords: NewPasswords,
    private readonly idempotency: Idempotency,
    private readonly limits: RateLimits,
    private readonly audit: AuditService,
  ) {}

  /** Mails a link if there is such an account and it is not ended. Neither answer nor time tells which. */
  async forgotten(email: string, caller: string): Promise<void> {
    await this.limits.take('staff-link', email, LINK_LIMIT);
    await this.limits.take('staff-link-caller', caller, LINK_CALLER_LIMIT);
    await Promise.all([this.db.transaction((tx) => this.send(tx, email)), wait(ANSWER_AFTER)]);
  }

  /** Asks the old one, and ends every other sign-in. 422 `wrong-password`, 422 `weak-password` with blockers. */
  async change(
    me: StaffMember,
    key: string | undefined,
    { old, password }: { old: string; password: string },
    keeping: Keeping,
  ): Promise<void> {
    await this.limits.take('staff-old-password', me.id, OLD_LIMIT);
    // Without the passwords: the hash of a request is no place for them.
    await this.idempotency.once(me.id, key, { act: 'own password' }, async (tx) => {
      const [row] = await tx.query<{ hash: string | null }[]>(
        `SELECT password_hash AS hash FROM staff WHERE id = $1 AND active FOR UPDATE`,
        [me.id],
      );
      if (!(await passwordFits(row?.hash, old))) throw wrongPassword();
      await this.passwords.set(tx, me.id, password, { tells: true, keeping });
      await this.links.endOpen(tx, me.id);
      await this.record(tx, { kind: 'staff', id: me.id }, 'staff.password-set', me.id, {
        by: 'own',
      });
    });
    await this.limits.giveBack('staff-old-password', me.id, OLD_LIMIT);
  }

  private async send(tx: EntityManager, email: string): Promise<void> {
    const [account] = await tx.query<{ id: string }[]>(
      `SELECT id FROM staff WHERE email = $1 AND active FOR UPDATE`,
      [email],
    );
    if (!account) return;
    await this.links.mail(tx, account.id, 'reset');
    await this.record(tx, { kind: 'system' }, 'staff.link-asked', account.id, {});
  }

  private record(
    tx: EntityManager,
    actor: { kind: 'staff' | 'system'; id?: string },
    action: string,
    id: string,
    detail: Record<string, unknown>,
  ) {
    return this.audit.record(tx, { actor, action, subject: { kind: 'staff', id }, detail });
  }
}

const wrongPassword = () =>
  new Refusal('wrong-password', 422, 'This is not your password of now.', { field: 'old' });
