import { setTimeout as pause } from 'node:timers/promises';
import { Tokens } from '../../../src/platform/security/tokens';
import type { Scene } from './scene';
import { surely } from './surely';

const LEAVERS = 30;
const BETWEEN_MS = 60;

/** So many people leave in the middle of the send, by the button of their mail program; each tries until it is answered. */
export async function leave(scene: Scene): Promise<Set<string>> {
  const { db, settings } = scene.stage;
  const tokens = new Tokens(settings);
  const rows = await db.query<{ id: string }[]>(
    `SELECT id FROM contact_point WHERE mail_domain LIKE 'd%.example.org' ORDER BY random() LIMIT $1`,
    [LEAVERS],
  );
  const leaving = rows.map(async ({ id }, index) => {
    await pause(index * BETWEEN_MS);
    await surely(async () => {
      const answer = await fetch(`${scene.url}/unsubscribe/${tokens.mint('unsubscribe', id)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
      if (answer.status !== 200) throw new Error(`Leaving was answered by ${answer.status}.`);
    });
  });
  await Promise.all(leaving);
  return new Set(rows.map(({ id }) => id));
}

/** Those who were told that they left and did not; the others come back for the next round. */
export async function notLeft({ stage }: Scene, left: ReadonlySet<string>): Promise<number> {
  const ids = [...left];
  const [row] = await stage.db.query<{ staying: number }[]>(
    `SELECT count(*)::integer AS staying FROM contact_point WHERE id = ANY($1) AND state <> 'unsubscribed'`,
    [ids],
  );
  await stage.db.query(`UPDATE contact_point SET state = 'confirmed' WHERE id = ANY($1)`, [ids]);
  await stage.db.query(
    `UPDATE subscription SET state = 'active' WHERE contact_point_id = ANY($1)`,
    [ids],
  );
  return row!.staying;
}
