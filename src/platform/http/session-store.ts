import connectPg from 'connect-pg-simple';
import type { Request } from 'express';
import session, { type Session, type SessionData } from 'express-session';
import type { Pool } from 'pg';

const REWRITE = `UPDATE session SET sess = $2, expire = to_timestamp($3) WHERE sid = $1`;

/**
 * Sessions in the table `session`. The library's own writing puts a row back that was deleted meanwhile; here one that
 * was ended stays ended, though requests of it are under way and write it: else whoever stole one could keep it alive
 * through a sign-out everywhere by asking on and on.
 */
export class SessionStore extends connectPg(session) {
  /** Those that have a row, or had one. */
  private readonly stored = new WeakSet<object>();

  constructor(
    private readonly rows: Pool,
    private readonly idleMs: number,
  ) {
    super({
      pool: rows,
      tableName: 'session',
      ttl: idleMs / 1000,
      pruneSessionInterval: false, // done by Sweep
      // Its own error log prints SQL parameters; express reports the same fault by next(error).
      errorLog: () => undefined,
    });
  }

  /** Called for what was read. */
  override createSession(request: Request, data: SessionData): Session & SessionData {
    const made = super.createSession(request, data);
    this.stored.add(made);
    return made;
  }

  override set(sid: string, data: SessionData, done?: (error?: unknown) => void): void {
    if (!this.stored.has(data)) {
      super.set(sid, data, (error: unknown) => {
        if (!error) this.stored.add(data);
        done?.(error);
      });
      return;
    }
    const expires = data.cookie.expires?.getTime() ?? Date.now() + this.idleMs;
    const fields = [sid, data, Math.ceil(expires / 1000)];
    this.rows.query(REWRITE, fields).then(
      () => done?.(),
      (error: unknown) => done?.(error),
    );
  }
}
