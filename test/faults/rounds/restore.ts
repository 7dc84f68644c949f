import { setTimeout as pause } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { until } from '../../support/until';
import { PASSWORD } from '../../support/staff';
import { copies } from './copies';
import { ADMINISTRATOR, type Scene } from './scene';
import { Snapshot } from './snapshot';
import { surely } from './surely';

/** Long enough to see that nothing goes out. */
const WATCHED_MS = 2_000;
/** A copy of the disk is noticed when Temporal was told a later mark since: the second is told after the first. */
const MARKS_SINCE = 2;

/**
 * Takes a copy in the middle of a send, lets it go on, and puts the copy in the place of the database. Temporal goes on
 * all the while. Nothing may be sent until a named person says what happened.
 */
export async function restored(scene: Scene, kind: 'moment' | 'snapshot', more: number) {
  const { stage } = scene;
  const snapshot = await Snapshot.take({
    url: stage.settings.DATABASE_URL,
    data: join(stage.folder, 'postgres'),
    pid: stage.postgresPid,
  });
  const marked = await markOf(scene);
  const before = copies(scene).length;
  await until('copies after the snapshot', () => Promise.resolve(copies(scene).length >= more));
  if (kind === 'snapshot')
    await until('later marks', async () => (await markOf(scene)) >= marked + MARKS_SINCE);
  await snapshot.putBack({ recovered: kind === 'moment' });
  await until('the hold', () => surely(() => isHeld(scene)), 60_000);
  await pause(WATCHED_MS / 2); // what was under way ends
  const held = copies(scene).length;
  await pause(WATCHED_MS);
  if (copies(scene).length !== held || held < before)
    throw new Error('Sent while sending was held.');
  const answer = await asAdministrator(scene, 'api/v1/sending-hold/release', { cause: 'restored' });
  if (!('unknown' in answer)) throw new Error(`Not released: ${JSON.stringify(answer)}`);
}

async function isHeld({ stage }: Scene): Promise<boolean> {
  const [row] = await stage.db.query<{ held: boolean }[]>('SELECT sending_is_held() AS held');
  return row!.held;
}

async function markOf({ stage }: Scene): Promise<number> {
  const [row] = await stage.db.query<{ mark: string }[]>('SELECT mark FROM installation');
  return Number(row!.mark);
}

/** By the API, as a named person does. */
async function asAdministrator({ url }: Scene, path: string, body: object): Promise<object> {
  const post = (to: string, sent: object, headers: Record<string, string> = {}) =>
    surely(async () => {
      const answer = await fetch(`${url}/${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(sent),
      });
      if (!answer.ok) throw new Error(`${to} answered ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as object;
    });
  const email = ADMINISTRATOR;
  const { token } = (await post('api/v1/sign-in', { email, password: PASSWORD })) as {
    token: string;
  };
  const key = randomUUID();
  return post(path, body, { authorization: `Bearer ${token}`, 'idempotency-key': key });
}
