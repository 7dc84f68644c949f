import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { Outbox } from '../../src/platform/temporal/outbox';
import { queues } from '../../src/platform/temporal/rules/queues';
import { givenDemoForce } from '../factories/demo-force';
import { until } from '../support/until';
import { onStage, say, type Stage } from './sending/stage';

const { values: asked } = parseArgs({
  options: {
    clocks: { type: 'string', default: '5000' },
    'at-once': { type: 'string', default: '1000' },
    /** Seconds from their making until the first strike: all must be started, killed and started again before it. */
    lead: { type: 'string', default: '240' },
    /** Seconds over which the others strike afterwards. */
    spread: { type: 'string', default: '120' },
  },
});
const clocks = Number(asked.clocks);
const atOnce = Number(asked['at-once']);
const PATIENCE = 1_800_000;

/**
 * Tasks whose first step comes at its time and whose next is an hour later. They count as acknowledged, since they
 * have no mail.
 */
const OPEN = `
  WITH made AS (
    SELECT uuidv7() AS concern, uuidv7() AS task, n,
      $1::timestamptz + CASE WHEN n <= $3 THEN interval '0' ELSE make_interval(secs => $4 * (n - $3)::float / ($2 - $3)) END AS strikes
    FROM generate_series(1, $2) AS n
  ), concerns AS (
    INSERT INTO concern (id, area_id, category, urgency, route, sealed_reasons, rules_version, safe_contact, no_auto_reply)
    SELECT concern, $5, 'question', 'standard', 'neighbourhood_team', '', 'bench', false, false FROM made
  ), tasks AS (
    INSERT INTO task (id, concern_id, team_id, created_at, due_at)
    SELECT task, concern, $6, strikes - interval '2 hours', strikes + interval '2 hours' FROM made
  ), events AS (
    INSERT INTO concern_event (concern_id, kind, detail)
    SELECT concern, 'not acknowledged', jsonb_build_object('taskId', task) FROM made
  )
  SELECT concern, task FROM made`;

/** Lateness of every step in seconds, and which clocks took it more than once. */
const STRUCK = `
  SELECT count(*)::int AS steps, count(DISTINCT t.id)::int AS struck,
    coalesce(max(extract(epoch FROM e.at - (t.created_at + interval '2 hours'))) FILTER (WHERE t.created_at + interval '2 hours' = $1), 0)::float AS last,
    coalesce(percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM e.at - (t.created_at + interval '2 hours')))
      FILTER (WHERE t.created_at + interval '2 hours' = $1), 0)::float AS median,
    coalesce(max(extract(epoch FROM e.at - (t.created_at + interval '2 hours'))) FILTER (WHERE t.created_at + interval '2 hours' > $1), 0)::float AS others,
    coalesce(min(extract(epoch FROM e.at - (t.created_at + interval '2 hours'))), 0)::float AS earliest
  FROM concern_event e JOIN task t ON t.concern_id = e.concern_id WHERE e.kind = 'warned-half'`;

interface Struck {
  steps: number;
  struck: number;
  last: number;
  median: number;
  others: number;
  earliest: number;
}

/** A connection of its own for each question: the server is killed meanwhile. */
async function ask<T>(stage: Stage, sql: string, values: unknown[] = []): Promise<T[]> {
  const { DATABASE_URL } = stage.settings;
  const db = new DataSource(dataSourceOptions({ DATABASE_URL, DATABASE_POOL: 1 }));
  try {
    await db.initialize();
    return await db.query<T[]>(sql, values);
  } finally {
    if (db.isInitialized) await db.destroy();
  }
}

/** Every clock's workflow was told of, and has begun to wait. */
async function allWait(stage: Stage): Promise<boolean> {
  const [row] = await ask<{ left: number }>(
    stage,
    'SELECT count(*)::int AS left FROM outbox WHERE done_at IS NULL',
  );
  return row?.left === 0;
}

async function play(stage: Stage): Promise<void> {
  const { db, settings } = stage;
  const areas = await givenDemoForce(db, settings);
  const [team] = await db.query<{ id: string }[]>('SELECT id FROM team LIMIT 1');
  const strikes = new Date(Date.now() + Number(asked.lead) * 1000);
  say(`opening ${clocks} clocks, ${atOnce} of them for ${strikes.toISOString()}`);
  await db.transaction(async (tx) => {
    const made = await tx.query<{ concern: string; task: string }[]>(OPEN, [
      ...[strikes, clocks, atOnce, Number(asked.spread)],
      ...[areas.get('E05013928'), team!.id],
    ]);
    await new Outbox().startAll(
      tx,
      made.map(({ concern, task }) => ({
        ...{ workflow: 'concern', id: `concern/${concern}/${task}` },
        ...{ queue: queues.conversation, args: [concern, task] },
      })),
    );
  });
  const began = Date.now();
  let worker = stage.worker('conversation');
  await until('all workflows to be started', () => allWait(stage), PATIENCE);
  say(`started after ${Math.round((Date.now() - began) / 1000)} s; killing everything`);
  const dead = [stage.postgresPid(), stage.temporalPid()];
  await worker.end('SIGKILL');
  for (const pid of dead) process.kill(pid, 'SIGKILL');
  const [postgres, temporal] = dead;
  await until(
    'PostgreSQL and Temporal to be back',
    async () =>
      ![0, postgres].includes(stage.postgresPid()) &&
      ![0, temporal].includes(stage.temporalPid()) &&
      (await ask(stage, 'SELECT 1').catch(() => [])).length === 1,
    PATIENCE,
  );
  worker = stage.worker('conversation');
  const early = strikes.getTime() - Date.now();
  say(`back ${Math.round(early / 1000)} s before the first strike`);
  const end = strikes.getTime() + Number(asked.spread) * 1000;
  const struck = async () => (await ask<Struck>(stage, STRUCK, [strikes]))[0]!;
  await pause(Math.max(0, strikes.getTime() - Date.now()));
  await until('all to strike', async () => (await struck()).struck === clocks, PATIENCE).catch(
    (fault: Error) => say(fault.message),
  );
  // one that would fire twice has the time to do so
  await pause(Math.max(5_000, end + 5_000 - Date.now()));
  const { steps, struck: all, last, median, others, earliest } = await struck();
  const round = (value: number) => Number(value.toFixed(2));
  const line = {
    ...{ clocks, lost: clocks - all, twice: steps - all, at_once: atOnce },
    ...{ median_late_s: round(median), last_late_s: round(last), others_late_s: round(others) },
    ...{ early: earliest < 0, back_before_s: round(early / 1000) },
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  await worker.end('SIGTERM');
}

onStage({}, play).then(
  () => process.exit(),
  (error: unknown) => {
    say(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  },
);
