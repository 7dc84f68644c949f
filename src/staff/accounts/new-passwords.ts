import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { Letters } from '../../platform/mail/letters';
import { changedLetter } from './password-letters';
import { hashPassword } from './passwords';
import { passwordWords, whyNotPassword } from './rules/new-password';
import { SignedIn, type Keeping } from './signed-in';

/** Sets passwords, whoever asked for it and by what right. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly settings: Settings,
    private readonly letters: Letters,
    private readonly signedIn: SignedIn,
  ) {}

  /** Ends every sign-in but `keeping`; `tells`: a letter says so. 422 `weak-password` with blockers. */
  async set(
    tx: EntityManager,
    staffId: string,
    password: string,
    { tells, keeping = {} }: { tells: boolean; keeping?: Keeping },
  ): Promise<void> {
    const [account] = await tx.query<[{ name: string; email: string }]>(
      `SELECT name, email FROM staff WHERE id = $1`,
      [staffId],
    );
    const { FORCE_NAME: force } = this.settings;
    const blockers = whyNotPassword(password, { ...account, force });
    if (blockers.length > 0) {
      const words = blockers.map((code) => passwordWords[code]).join(' ');
      throw new Refusal('weak-password', 422, words, { blockers });
    }
    await tx.query(`UPDATE staff SET password_hash = $2 WHERE id = $1`, [
      staffId,
      await hashPassword(password),
    ]);
    await this.signedIn.end(tx, staffId, keeping);
    if (!tells) return;
    const letter = changedLetter({ to: account.email, force });
    await this.letters.post(tx, { kind: 'staff password', ...letter });
  }
}
