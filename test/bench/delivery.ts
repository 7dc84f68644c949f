import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { newDkimKey } from '../../src/platform/mail/dkim/new-dkim-key';
import { delivered } from './sending/delivered';
import { cpuSeconds, megabytes, peakMegabytes } from './sending/process-figures';
import { OwnSink } from './sending/own-sink';
import { Program } from './sending/program';
import { givenAudience, onStage, say, type Stage } from './sending/stage';
import { releasedOfSize } from './sending/mail-size';
import { endOf, tally } from './sending/tally';

const { values: asked } = parseArgs({
  options: {
    recipients: { type: 'string', default: '20000' },
    connections: { type: 'string', default: '4' },
    'mail-bytes': { type: 'string', default: '8500' },
    sink: { type: 'string' },
    dkim: { type: 'boolean', default: false },
    repeat: { type: 'string', default: '1' },
    profile: { type: 'string' },
  },
});
const recipients = Number(asked.recipients);

/** Freezes one message, sends it by workflow, and reads off what it took. */
async function measure(stage: Stage, messageId: string, pids: () => Record<string, number>) {
  const { services } = stage;
  const froze = performance.now();
  await services.freezer.freeze(messageId);
  const began = performance.now();
  const before = each(pids(), cpuSeconds);
  const rss = [megabytes(pids().worker!)];
  await delivered(stage, messageId);
  const seconds = (performance.now() - began) / 1000;
  const after = each(pids(), cpuSeconds);
  rss.push(megabytes(pids().worker!));
  const cpu_s = each(after, (value, name) => round(value - before[name]!));
  const balance = await services.books.close(messageId);
  const { states } = await services.books.counts(messageId);
  const { audience, possibleDuplicates } = balance;
  const ended = Object.values(states).reduce((sum, people) => sum + people, 0);
  const { worker = 0, postgres = 0, temporal = 0 } = cpu_s;
  return {
    recorded_per_s: Math.round(balance.accepted / seconds),
    cpu_ms_per_mail: round(((worker + postgres + temporal) * 1000) / recipients, 4),
    worker_cpu_ms_per_mail: round((worker * 1000) / recipients, 4),
    freeze_s: round((began - froze) / 1000),
    cpu_s,
    temporal_cpu_share: round(temporal / (worker + postgres + temporal)),
    peak_rss_mb: each(pids(), peakMegabytes),
    worker_rss_mb_before_and_after: rss,
    balance: Object.fromEntries(Object.entries(states).filter(([, people]) => people > 0)),
    balanced: ended === audience && audience === recipients,
    possible_duplicates: possibleDuplicates,
  };
}

function each<T>(values: Record<string, T>, act: (value: T, name: string) => number) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, act(value, name)]),
  );
}
const round = (value: number, digits = 2) => Number(value.toFixed(digits));

/** A new key of each kind. */
function signingKeys(): string {
  const today = new Date();
  return (['rsa', 'ed25519'] as const)
    .map((kind) => newDkimKey({ kind, domain: 'talk.example.org', today }).setting)
    .join(',');
}

async function main(): Promise<void> {
  const sink = asked.sink ? undefined : await OwnSink.start();
  const overrides = {
    SMTP_URL: sink?.url ?? `smtp://${asked.sink}`,
    SMTP_CONNECTIONS: asked.connections,
    ...(asked.dkim && { DKIM_KEYS: signingKeys() }),
  };
  const profiling = asked.profile ? ['--cpu-prof', `--cpu-prof-dir=${asked.profile}`] : [];
  const play = async (stage: Stage) => {
    try {
      say(`giving a ward ${recipients} followers`);
      const wardId = await givenAudience(stage, {
        ...{ count: recipients, prefix: 'r', code: 'E05099999' },
      });
      const worker = stage.worker('delivery,urgent'); // the latter lets Temporal vouch for the database
      const pids = () => ({
        worker: worker.pid,
        postgres: stage.postgresPid(),
        temporal: stage.temporalPid(),
        ...(sink && { sink: sink.pid }),
      });
      const few = await givenAudience(stage, { count: 500, prefix: 'warm', code: 'E05099998' });
      await delivered(stage, await releasedOfSize(stage, { wardId: few }, 8500));
      for (let round = 1; round <= Number(asked.repeat); round++) {
        const messageId = await releasedOfSize(stage, { wardId }, Number(asked['mail-bytes']));
        const from = sink ? endOf(sink.log) : 0;
        const figures = await measure(stage, messageId, pids);
        const seen = sink && (await tally(sink.log, { prefix: 'r', count: recipients, from }));
        const bare = await Program.script(
          ...(['bare-sender', overrides.SMTP_URL, asked.connections] as const),
          ...[asked['mail-bytes'], String(recipients)],
        );
        const { bare_per_s } = JSON.parse(bare.word) as { bare_per_s: number };
        const line = {
          ...{ recipients, mail_bytes: Number(asked['mail-bytes']), dkim: asked.dkim },
          ...figures,
          ...(seen && { missed: recipients - seen.people, duplicates: seen.duplicates }),
          bare_per_s,
          ratio: Number((figures.recorded_per_s / bare_per_s).toFixed(2)),
        };
        process.stdout.write(`${JSON.stringify(line)}\n`);
      }
    } finally {
      await sink?.end();
    }
  };
  await onStage(overrides, play, profiling);
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    say(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  },
);
