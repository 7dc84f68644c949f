import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { givenReleased } from '../integration/delivery/given';
import { delivered } from './sending/delivered';
import { OwnSink } from './sending/own-sink';
import { givenAudience, onStage, say, type Stage } from './sending/stage';

const { values: asked } = parseArgs({
  options: {
    messages: { type: 'string', default: '100' },
    followers: { type: 'string', default: '1000' },
    connections: { type: 'string', default: '8' },
  },
});
const WARDS = 4;

interface Times {
  first: number;
  quarter: number;
  last: number;
  accepted: number;
}

/** When each message's first mail, first quarter and last were recorded, in seconds after `began`. */
const timesOf = ({ db }: Stage, ids: string[], began: Date) =>
  db.query<Times[]>(
    `SELECT extract(epoch FROM min(done_at) - $2)::float8 AS first,
            extract(epoch FROM percentile_disc(0.25) WITHIN GROUP (ORDER BY done_at) - $2)::float8 AS quarter,
            extract(epoch FROM max(done_at) - $2)::float8 AS last,
            count(*) FILTER (WHERE state = 'accepted')::integer AS accepted
     FROM delivery WHERE send_id = ANY ($1) GROUP BY send_id`,
    [ids, began],
  );

const round = (seconds: number) => Number(seconds.toFixed(2));

function spread(values: number[]) {
  const sorted = values.sort((one, other) => one - other);
  const at = (share: number) => round(sorted[Math.floor((sorted.length - 1) * share)]!);
  return { first: at(0), median: at(0.5), last: at(1) };
}

/** Many messages at once, most of whose followers are the same: how long each one waits for its turn. */
async function main(): Promise<void> {
  const sink = await OwnSink.start();
  const overrides = { SMTP_URL: sink.url, SMTP_CONNECTIONS: asked.connections };
  await onStage(overrides, async (stage) => {
    try {
      const people = Number(asked.followers);
      say(`giving ${WARDS} wards ${people} followers each`);
      const wards: string[] = [];
      for (let ward = 0; ward < WARDS; ward++)
        wards.push(
          await givenAudience(stage, {
            count: people,
            prefix: `w${ward}`,
            code: `E0509999${ward}`,
          }),
        );
      const ids: string[] = [];
      for (let made = 0; made < Number(asked.messages); made++)
        ids.push(
          await givenReleased(stage.db, {
            wardId: wards[made % WARDS]!,
            alsoIn: [wards[(made + 1) % WARDS]!],
          }),
        );
      stage.worker('delivery,urgent');
      const began = new Date();
      await Promise.all(ids.map((id) => delivered(stage, id, { quiet: true })));
      const times = await timesOf(stage, ids, began);
      const mails = times.reduce((sum, { accepted }) => sum + accepted, 0);
      const seconds = Math.max(...times.map(({ last }) => last));
      const line = {
        ...{ messages: ids.length, recipients_each: 2 * people, accepted: mails },
        recorded_per_s: Math.round(mails / seconds),
        first_mail_s: spread(times.map(({ first }) => first)),
        first_quarter_s: spread(times.map(({ quarter }) => quarter)),
        finished_s: spread(times.map(({ last }) => last)),
      };
      process.stdout.write(`${JSON.stringify(line)}\n`);
    } finally {
      await sink.end();
    }
  });
}

main().then(
  () => process.exit(),
  (error: unknown) => {
    say(String(error instanceof Error ? error.stack : error));
    process.exit(1);
  },
);
