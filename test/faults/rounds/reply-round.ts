import { setTimeout as pause } from 'node:timers/promises';
import { copies, times } from './copies';
import { correspondents, write, type Correspondent } from './correspondents';
import type { Figures } from './figures';
import type { Answered } from './kinds';
import { numbers } from './random';
import type { Scene } from './scene';
import { sendRound } from './send-round';
import { strikes } from './strikes';
import { surely } from './surely';

const REPLIES = 150;
/** Letters that a worker has under way at once. */
const LETTERS_AT_WORK = 50;
/** A worker that died held its acknowledgements for 30 seconds and its letters for 15 more; a busy machine takes its time. */
const SETTLED_MS = 300_000;
/** What a dispatcher had claimed and could not settle waits a minute to be claimed again. */
const SOON = `
  UPDATE outbox SET next_try_at = now() WHERE done_at IS NULL AND next_try_at > now() + interval '2 seconds'`;

interface Books {
  readonly deliveryId: string;
  readonly replies: number;
  readonly tasks: number;
  /** Whether an acknowledgement was due is decided once: a worried reader's mail may not be answered by a machine. */
  readonly decided: number;
  readonly acknowledged: number;
}

const KEPT = `
  SELECT reply.delivery_id AS "deliveryId", count(DISTINCT reply.id)::integer AS replies,
         count(DISTINCT task.id) FILTER (WHERE task.due_at IS NOT NULL)::integer AS tasks,
         count(DISTINCT event.id)::integer AS decided,
         count(DISTINCT event.id) FILTER (WHERE event.kind = 'acknowledged')::integer AS acknowledged
  FROM reply
  LEFT JOIN task ON task.concern_id = reply.concern_id
  LEFT JOIN concern_event event ON event.concern_id = reply.concern_id AND event.kind IN ('acknowledged', 'not acknowledged')
  WHERE reply.id > $1 GROUP BY 1`;

const LETTERS = `
  SELECT count(*)::integer AS letters, coalesce(sum(possible_duplicates), 0)::integer AS doubtful,
         count(*) FILTER (WHERE state = 'unknown')::integer AS unknown,
         count(*) FILTER (WHERE state IN ('waiting', 'in flight'))::integer AS open
  FROM letter WHERE kind = 'acknowledgement' AND id > $1`;

interface Letters {
  readonly letters: number;
  readonly doubtful: number;
  readonly unknown: number;
  readonly open: number;
}

/** Residents write in while something of ours is struck: what got a 250 is stored, owned, clocked and acknowledged once. */
export async function replyRound(
  scene: Scene,
  { kind, seed }: { kind: Answered; seed: number },
): Promise<Figures> {
  await scene.relayIs({ as: 'calm' });
  let people = await correspondents(scene, REPLIES);
  if (people.length < REPLIES) {
    await sendRound(scene, { kind: 'calm', seed });
    people = await correspondents(scene, REPLIES);
  }
  scene.forgetCopies();
  const [{ now }] = await scene.stage.db.query<[{ now: string }]>('SELECT uuidv7() AS now');
  const random = numbers(seed);
  const share = Math.floor(random() * REPLIES * 0.8);
  let taken = 0;
  const writing = write(scene, people, seed, () => void (taken += 1));
  const broken = writing.then(() => undefined);
  while (taken < share) await Promise.race([pause(10), broken]);
  await struckBy(scene, kind, random);
  await writing;
  return judged(scene, kind, people, await settled(scene, people, now));
}

async function struckBy(scene: Scene, kind: Answered, random: () => number): Promise<void> {
  if (kind === 'replies, mailroom killed' || kind === 'replies, mailroom told to stop') {
    await scene.mailroom.end(kind === 'replies, mailroom killed' ? 'SIGKILL' : 'SIGTERM');
    scene.mailroom = scene.newMailroom();
    return;
  }
  const same = {
    'replies, worker killed': 'worker killed',
    'replies, PostgreSQL killed': 'PostgreSQL killed',
    'replies, Temporal killed': 'Temporal killed',
  } as const;
  await strikes[same[kind]]!({ scene, random });
}

/** Waits until every acknowledgement is decided on, and every letter has its end. */
async function settled(
  { stage: { db } }: Scene,
  people: readonly Correspondent[],
  since: string,
): Promise<{ kept: Books[]; letters: Letters }> {
  const end = Date.now() + SETTLED_MS;
  for (;;) {
    await surely(() => db.query(SOON));
    const kept = await surely(() => db.query<Books[]>(KEPT, [since]));
    const [letters] = await surely(() => db.query<[Letters]>(LETTERS, [since]));
    const decided = kept.filter((row) => row.decided > 0).length;
    const done = decided >= people.length && letters.open === 0;
    if (done || Date.now() > end) return { kept, letters };
    await pause(500);
  }
}

function judged(
  scene: Scene,
  kind: Answered,
  people: readonly Correspondent[],
  { kept, letters }: { kept: Books[]; letters: Letters },
): Figures {
  const of = new Map(kept.map((row) => [row.deliveryId, row]));
  const all = copies(scene);
  const had = times(all);
  const whole = (row: Books | undefined) =>
    row?.replies === 1 && row.tasks === 1 && row.decided === 1;
  const lost = people.filter(({ deliveryId }) => !whole(of.get(deliveryId))).length;
  const due = people.filter(({ deliveryId }) => of.get(deliveryId)?.acknowledged === 1);
  const untold = due.filter(({ address }) => !had.has(address)).length;
  return {
    recipients: people.length,
    missed: lost + Math.max(0, untold - letters.unknown),
    duplicates: all.length - had.size,
    possible_duplicates: letters.doubtful,
    bound: kind.startsWith('replies, mailroom') ? 0 : LETTERS_AT_WORK,
    unknown: letters.unknown,
    balanced: due.length > 0 && letters.letters === due.length && letters.open === 0,
  };
}
