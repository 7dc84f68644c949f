import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { Letters } from '../../platform/mail/letters';
import { Tokens } from '../../platform/security/tokens';
import { LINK, LOCK_ACCOUNT_OF_LINK } from './password-links.queries';
import { linkLetter, type LinkPurpose } from './password-letters';
import { NewPasswords } from './new-passwords';

const HOUR = 3_600_000;
const lasts: Record<LinkPurpose, number> = { invitation: 7 * 24 * HOUR, reset: HOUR };
const TOKEN = 'staff password';

interface Opened {
  id: string;
  staffId: string;
  purpose: LinkPurpose;
  used: boolean;
  expired: boolean;
  active: boolean;
}

/** Links by which somebody sets their password: each for one account, once, for a while. A new one ends the one before. */
@Injectable()
export class PasswordLinks {
  constructor(
    private readonly db: DataSource,
    private readonly tokens: Tokens,
    private readonly letters: Letters,
    private readonly settings: Settings,
    private readonly passwords: NewPasswords,
    private readonly audit: AuditService,
  ) {}

  /** The link itself, for whoever may see it: it opens the account. */
  async make(tx: EntityManager, staffId: string, purpose: LinkPurpose): Promise<string> {
    await this.endOpen(tx, staffId);
    const expires = new Date(Date.now() + lasts[purpose]);
    const [made] = await tx.query<{ id: string }[]>(
      `INSERT INTO staff_link (staff_id, purpose, expires_at) VALUES ($1, $2, $3) RETURNING id`,
      [staffId, purpose, expires],
    );
    const token = this.tokens.mint(TOKEN, made!.id, { expires });
    return `${this.settings.PUBLIC_URL}/staff/set-password/${token}`;
  }

  /** Mails it to the account's own address. */
  async mail(tx: EntityManager, staffId: string, purpose: LinkPurpose): Promise<void> {
    const [account] = await tx.query<{ email: string }[]>(`SELECT email FROM staff WHERE id = $1`, [
      staffId,
    ]);
    const link = await this.make(tx, staffId, purpose);
    const letter = linkLetter(purpose, link, {
      to: account!.email,
      force: this.settings.FORCE_NAME,
    });
    await this.letters.post(tx, { kind: `staff ${purpose}`, ...letter });
  }

  /** No link of this account works any more. */
  async endOpen(tx: EntityManager, staffId: string): Promise<void> {
    await tx.query(`DELETE FROM staff_link WHERE staff_id = $1 AND used_at IS NULL`, [staffId]);
  }

  /** Whether the link still works: 404 `unknown-token`, 410 `expired-token`, 409 `used-token`. */
  async look(token: string): Promise<void> {
    await this.open(this.db.manager, token);
  }

  /** Sets the password and ends every sign-in of before. 422 `weak-password` with blockers, else as `look`. */
  async use(token: string, password: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const { id, staffId, purpose } = await this.open(tx, token, true);
      await this.passwords.set(tx, staffId, password, { tells: purpose === 'reset' });
      await tx.query(`UPDATE staff_link SET used_at = now() WHERE id = $1`, [id]);
      await this.audit.record(tx, {
        actor: { kind: 'staff', id: staffId },
        action: 'staff.password-set',
        subject: { kind: 'staff', id: staffId },
        detail: { by: purpose },
      });
    });
  }

  private async open(db: EntityManager, token: string, locks = false): Promise<Opened> {
    const read = this.tokens.read(TOKEN, token);
    if (!read.ok) throw read.code === 'expired-token' ? expired() : unknown();
    // The account before its links, as everywhere.
    if (locks) await db.query(LOCK_ACCOUNT_OF_LINK, [read.id]);
    const [link] = await db.query<Opened[]>(LINK, [read.id]);
    if (!link || !link.active) throw unknown();
    if (link.used) throw used();
    if (link.expired) throw expired();
    return link;
  }
}

const again = 'Ask for a new one on the sign-in page: choose “Forgotten your password?”.';
const unknown = () => new Refusal('unknown-token', 404, `This link does not work. ${again}`);
const expired = () => new Refusal('expired-token', 410, `This link has run out. ${again}`);
const used = () =>
  new Refusal(
    'used-token',
    409,
    `This link was used already. Sign in with your password. ${again}`,
  );
