import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashOf } from '../tokens/api-tokens.service';

/** Of the stored password that somebody signed in with; null: they came by the directory. */
export type PasswordMark = string | null;

export const markOf = (passwordHash: string): string => hashOf(passwordHash).toString('base64url');

/** Waits for whoever is changing the account. */
const NOW = `SELECT active, password_hash AS "passwordHash" FROM staff WHERE id = $1 FOR SHARE`;

/** Whether a sign-in that has just been kept is still good. */
@Injectable()
export class StillOpens {
  constructor(private readonly db: DataSource) {}

  /**
   * Ask after the session or token is stored: a password that is changed, or an account that is ended, while somebody
   * signs in ends what was stored before; this finds what was stored after.
   */
  async is(staffId: string, mark: PasswordMark): Promise<boolean> {
    const [now] = await this.db.query<{ active: boolean; passwordHash: string | null }[]>(NOW, [
      staffId,
    ]);
    if (!now?.active) return false;
    return mark === null || (now.passwordHash !== null && markOf(now.passwordHash) === mark);
  }
}
