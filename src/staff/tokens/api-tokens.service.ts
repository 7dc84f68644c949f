import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { TOKEN_OWNER } from '../accounts/member.queries';

/** What is kept of a token. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** Bearer tokens of the API: 32 random bytes, kept only as their hash, good for a shift. */
@Injectable()
export class ApiTokens {
  constructor(private readonly db: DataSource) {}

  async issue(staffId: string): Promise<{ token: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const [row] = await this.db.query<{ expiresAt: Date }[]>(
      `INSERT INTO api_token (token_hash, staff_id, expires_at)
       VALUES ($1, $2, now() + interval '12 hours') RETURNING expires_at AS "expiresAt"`,
      [hashOf(token), staffId],
    );
    return { token, expiresAt: row!.expiresAt };
  }

  /** Whose it is; null when unknown, run out or revoked. */
  async ownerOf(token: string): Promise<string | null> {
    const [row] = await this.db.query<{ id: string }[]>(TOKEN_OWNER, [hashOf(token)]);
    return row?.id ?? null;
  }

  async revoke(token: string): Promise<void> {
    await this.db.query(
      `UPDATE api_token SET revoked_at = now() WHERE token_hash = $1 AND revoked_at IS NULL`,
      [hashOf(token)],
    );
  }
}

/** The token of `Authorization: Bearer …`. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer ([A-Za-z0-9_-]{20,200})$/i.exec(header ?? '')?.[1] ?? null;
}
