import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { taskQueue } from '../../../src/platform/temporal/task-queue';
import { TemporalClient } from '../../../src/platform/temporal/temporal-client';
import type { delivery } from '../../../workflows/delivery/delivery.workflow';
import { givenReleased } from '../../integration/delivery/given';
import { positionsIn, type Wire } from '../relay/cuts';
import { reached } from './copies';
import type { Figures } from './figures';
import { judged } from './judge';
import { isMannered, mannered, type Kind } from './kinds';
import { leave, notLeft } from './leaving';
import { numbers } from './random';
import { restored } from './restore';
import type { Scene } from './scene';
import { strikes } from './strikes';
import { surely } from './surely';

export interface SendWish {
  readonly kind: Kind | 'calm';
  readonly seed: number;
  /** For resets: the length of a conversation, once known, and the positions that no round has cut at yet. */
  readonly wire?: Wire;
  readonly positions?: readonly number[];
}

/** Slower, so that the send still goes on when the copy is put back, also on a busy machine. */
const RESTORED_MS = 150;
const END_MS = 180_000;

/** One message to everybody, and what happens meanwhile. */
export async function sendRound(scene: Scene, wish: SendWish): Promise<Omit<Figures, 'bound'>> {
  const { kind, seed } = wish;
  const cutFile = join(scene.stage.folder, `cuts-${seed}.json`);
  const { wire = null, positions = [] } = wish;
  writeFileSync(cutFile, JSON.stringify({ wire, positions }));
  writeFileSync(`${cutFile}.log`, '');
  const as = kind !== 'calm' && isMannered(kind) ? mannered[kind] : 'calm';
  const answerMs = kind.startsWith('restored') ? RESTORED_MS : undefined;
  await scene.relayIs({ as, seed, cutFile, answerMs });
  scene.forgetCopies();
  const messageId = await surely(() => givenReleased(scene.stage.db, { wardId: scene.wardId }));
  await begun(scene, messageId);
  const left = await struckBy(scene, wish);
  await ended(scene, messageId);
  const figures = await judged(scene, messageId, left);
  const missed = figures.missed + (left ? await notLeft(scene, left) : 0);
  if (as !== 'resets') return { ...figures, missed };
  const length = wire ?? (JSON.parse(readFileSync(`${cutFile}.wire`, 'utf8')) as Wire);
  return { ...figures, missed, cut: positionsIn(`${cutFile}.log`), wire: length };
}

/** Gives those who left meanwhile. */
async function struckBy(scene: Scene, { kind, seed }: SendWish): Promise<Set<string> | undefined> {
  if (kind === 'calm' || isMannered(kind)) return undefined;
  const random = numbers(seed);
  const restoring = kind === 'restored to a moment' || kind === 'restored from a snapshot';
  const share = Math.floor(random() * scene.people * (restoring ? 0.2 : 0.6)) + 1;
  await reached(scene, share);
  if (restoring) {
    const later = share + Math.ceil(scene.people * 0.1);
    await restored(scene, kind === 'restored to a moment' ? 'moment' : 'snapshot', later);
    return undefined;
  }
  const leaving = kind.startsWith('web') ? leave(scene) : undefined;
  if (leaving) await pause(random() * 1_000);
  await strikes[kind as keyof typeof strikes]!({ scene, random });
  return leaving;
}

const begun = ({ stage: { services, settings } }: Scene, messageId: string) =>
  surely(() =>
    services.app.get(TemporalClient).client.workflow.start<typeof delivery>('delivery', {
      workflowId: `delivery/${messageId}/email`,
      taskQueue: taskQueue(settings, 'delivery'),
      args: [messageId, 'email'],
    }),
  );

/** Brings on the time at which a temporary refusal is tried again, and waits for the end. */
async function ended({ stage }: Scene, messageId: string): Promise<void> {
  const { client } = stage.services.app.get(TemporalClient);
  const handle = client.workflow.getHandle<typeof delivery>(`delivery/${messageId}/email`);
  const soon = ['delivery', 'chunk'].map(
    (table) => `UPDATE ${table} SET next_try_at = now() WHERE send_id = $1 AND next_try_at > now()`,
  );
  const end = Date.now() + END_MS;
  for (;;) {
    for (const sql of soon) await surely(() => stage.db.query(sql, [messageId]));
    const { status } = await surely(() => handle.describe());
    if (status.name === 'COMPLETED') return;
    if (Date.now() > end)
      throw new Error(`The send did not end: ${await standing(stage, messageId)}`);
    await handle.signal('resume').catch(() => undefined);
    await pause(500);
  }
}

async function standing({ db }: Scene['stage'], messageId: string): Promise<string> {
  const rows = (table: string) =>
    db.query<object[]>(
      `SELECT state, count(*)::integer, min(next_try_at) AS next FROM ${table} WHERE send_id = $1 GROUP BY 1`,
      [messageId],
    );
  return JSON.stringify([await rows('delivery'), await rows('chunk')]);
}
