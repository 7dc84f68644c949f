import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { publishedKey } from '../factories/signed-mail';
import { givenDemoForce } from '../factories/demo-force';
import { TOPIC } from '../integration/delivery/given';
import { MailroomProcess } from '../support/mailroom-process';
import { startNameServer } from '../support/name-server';
import { testEnvironment } from '../support/stack/settings';
import { answerOf, givenDelivered, writtenTexts } from './receiving/answered';
import { Poster, type Post } from './receiving/poster';
import { Watch } from './receiving/watch';
import { cpuSeconds, peakMegabytes } from './sending/process-figures';
import { OwnSink } from './sending/own-sink';
import { onStage, say, type Stage } from './sending/stage';

const { values: asked } = parseArgs({
  options: {
    replies: { type: 'string', default: '6000' },
    connections: { type: 'string', default: '24' },
    mailrooms: { type: 'string', default: '2' },
    worker: { type: 'boolean', default: true },
    prof: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
const count = Number(asked.replies);
/** Before the measured ones, so that nothing is compiled or planned while the clock runs. */
const WARM = 500;

interface Posted extends Post {
  contactPointId: string;
}

/** Seconds below which 95 of 100 are. */
const p95 = (ms: number[]) =>
  round((ms.sort((a, b) => a - b)[Math.floor(ms.length * 0.95)] ?? 0) / 1000);
const round = (value: number, digits = 2) => Number(value.toFixed(digits));

/** Posts all by so many connections; when each was sent, and when its 250 came. */
async function post(ports: number[], all: Posted[]) {
  const sent = new Map<string, number>();
  let accepted = 0;
  let next = 0;
  const carry = async (port: number) => {
    const poster = await Poster.at(port);
    for (let one = all[next++]; one; one = all[next++]) {
      sent.set(one.contactPointId, performance.now());
      const { code, text } = await poster.post(one);
      if (code === 250) accepted += 1;
      else throw new Error(`refused: ${code} ${text}`);
    }
    poster.close();
  };
  const began = performance.now();
  const each = Array.from(
    { length: Number(asked.connections) },
    (_, at) => ports[at % ports.length]!,
  );
  await Promise.all(each.map(carry));
  return { sent, accepted, seconds: (performance.now() - began) / 1000 };
}

/** Replies whose mail, triage and task (or none, where none is needed) stand in the database. */
async function stored(db: DataSource): Promise<number> {
  const [row] = await db.query<[{ n: number }]>(
    `SELECT count(*)::int AS n FROM reply r JOIN concern c ON c.id = r.concern_id
     WHERE c.state = 'closed' OR EXISTS (SELECT FROM task t WHERE t.concern_id = c.id)`,
  );
  return row.n;
}

async function play(stage: Stage, dns: string, privateKey: string): Promise<void> {
  const { db, settings } = stage;
  const areas = await givenDemoForce(db, settings);
  await db.query(
    `INSERT INTO topic (code, name, words, example, place) VALUES ($1, 'A', 'B', 'C', 1) ON CONFLICT DO NOTHING`,
    [TOPIC],
  );
  say(`giving ${count} people a message to answer`);
  const people = await givenDelivered(db, settings, areas.get('E05013928')!, count + WARM);
  const texts = writtenTexts();
  const mails: Posted[] = [];
  for (const [at, person] of people.entries()) {
    const mail = await answerOf(settings, person, texts[(at * 7919) % texts.length]!, privateKey);
    mails.push({ ...mail, contactPointId: person.contactPointId });
  }
  const env = testEnvironment({
    ...{ DATABASE_URL: settings.DATABASE_URL, TEMPORAL_ADDRESS: settings.TEMPORAL_ADDRESS },
    ...{ SENDER_DNS: dns, LOG_LEVEL: 'warn' },
  });
  const worker = asked.worker ? stage.worker('conversation,letters') : undefined;
  const nodeOptions = asked.prof ? ['--cpu-prof', '--cpu-prof-dir=/tmp/inbound-prof'] : [];
  const mailrooms = await Promise.all(
    Array.from({ length: Number(asked.mailrooms) }, () =>
      MailroomProcess.start(env, { nodeOptions }),
    ),
  );
  const ports = mailrooms.map(({ port }) => port);
  const eyes = await new DataSource(
    dataSourceOptions({ DATABASE_URL: settings.DATABASE_URL, DATABASE_POOL: 1 }),
  ).initialize();
  try {
    await post(ports, mails.slice(0, WARM));
    const cpu = () => ({
      mailroom: mailrooms.reduce((sum, { pid }) => sum + cpuSeconds(pid), 0),
      postgres: cpuSeconds(stage.postgresPid()),
      ...(worker && { worker: cpuSeconds(worker.pid), temporal: cpuSeconds(stage.temporalPid()) }),
    });
    const before: Record<string, number> = cpu();
    const watch = new Watch(eyes);
    watch.start();
    const { sent, accepted, seconds } = await post(ports, mails.slice(WARM)).finally(() =>
      watch.stop(),
    );
    const after = cpu();
    const waits = (seen: Map<string, number>) =>
      [...seen].flatMap(([id, at]) => (sent.has(id) ? [at - sent.get(id)!] : []));
    const alarms = waits(watch.alarms);
    const rss = mailrooms.map(({ pid }) => peakMegabytes(pid));
    const line = {
      replies: accepted,
      per_s: Math.round(accepted / seconds),
      p95_visible_s: p95(waits(watch.tasks)),
      p95_alarm_s: p95(alarms),
      peak_rss_mb: Math.max(...rss),
      lost: accepted + WARM - (await stored(db)),
      alarms: alarms.length,
      ...{ mailrooms: mailrooms.length, connections: Number(asked.connections) },
      cpu_ms_per_reply: Object.fromEntries(
        Object.entries(after).map(([name, s]) => [
          name,
          round(((s - before[name]!) * 1000) / accepted),
        ]),
      ),
    };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  } finally {
    for (const mailroom of mailrooms) await mailroom.end('SIGTERM');
    await eyes.destroy();
  }
}

async function main(): Promise<void> {
  const sink = await OwnSink.start();
  const names = await startNameServer();
  const privateKey = publishedKey(names.records);
  names.records.set('example.org', ['v=spf1 ip4:127.0.0.1 -all']);
  await onStage({ SMTP_URL: sink.url }, async (stage) => {
    try {
      await play(stage, names.address, privateKey);
    } finally {
      await sink.end();
    }
  });
  names.close();
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    say(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  },
);
