import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { delivered } from './sending/delivered';
import { releasedOfSize } from './sending/mail-size';
import { OwnSink } from './sending/own-sink';
import { givenAudience, onStage, say } from './sending/stage';
import { endOf, tally } from './sending/tally';
import { until } from '../support/until';

const { values: asked } = parseArgs({
  options: {
    bulk: { type: 'string', default: '100000' },
    urgent: { type: 'string', default: '5000' },
    connections: { type: 'string', default: '4' },
  },
});

/** Seconds from the release of an urgent message to each person's first copy, while a bulk send is on its way. */
async function main(): Promise<void> {
  const sink = await OwnSink.start();
  const overrides = { SMTP_URL: sink.url, SMTP_CONNECTIONS: asked.connections };
  await onStage(overrides, async (stage) => {
    const { log } = sink;
    try {
      say(`giving followers: ${asked.bulk} and ${asked.urgent}`);
      const many = { count: Number(asked.bulk), prefix: 'bulk', code: 'E05099999' };
      const some = { count: Number(asked.urgent), prefix: 'urgent', code: 'E05099998' };
      const bulkWard = await givenAudience(stage, many);
      const urgentWard = await givenAudience(stage, some);
      const bulk = await releasedOfSize(stage, { wardId: bulkWard }, 8500);
      const urgent = await releasedOfSize(stage, { wardId: urgentWard, urgent: true }, 8500);
      stage.worker('delivery,urgent');
      const sending = delivered(stage, bulk);
      sending.catch(() => undefined); // it is broken off once the urgent message is out
      const begun = async () => endOf(log) > 0 && (await tally(log, many)).mails > 1_000;
      await until('the bulk send', begun, 300_000);
      const began = Date.now();
      const before = (await tally(log, many)).mails;
      await delivered(stage, urgent, { queue: 'urgent' });
      const { firstAt, duplicates } = await tally(log, some);
      const bulkMeanwhile = (await tally(log, many)).mails - before;
      const waits = firstAt.map((at) => (at - began) / 1000);
      const at = (share: number) => waits[Math.ceil(waits.length * share) - 1];
      const line = {
        ...{ urgent: waits.length, p50_s: at(0.5), p95_s: at(0.95), last_s: at(1), duplicates },
        bulk_sent_before: before,
        bulk_sent_meanwhile: bulkMeanwhile,
        bulk_still_to_go: many.count - before - bulkMeanwhile,
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
