import session from 'express-session';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Settings } from '../config/settings';
import { secretFor } from './secret-for';
import { SessionStore } from './session-store';

/** A signed-out desk: an hour without a click ends the session. Staff sessions also end after a shift. */
const IDLE_MS = 60 * 60_000;

/** Sessions in the table `session`. Only signed-in people and those who see a form get one. */
export function sessions(settings: Settings, db: DataSource) {
  const secure = settings.PUBLIC_URL.startsWith('https:');
  return session({
    store: new SessionStore(poolOf(db), IDLE_MS),
    secret: secretFor('sessions', settings),
    name: secure ? '__Host-wardline' : 'wardline',
    resave: false,
    saveUninitialized: false,
    rolling: true,
    unset: 'destroy',
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: IDLE_MS },
  });
}

/** TypeORM's own pool, so that a process holds no more connections than DATABASE_POOL. */
function poolOf(db: DataSource): Pool {
  return (db.driver as unknown as { master: Pool }).master;
}
