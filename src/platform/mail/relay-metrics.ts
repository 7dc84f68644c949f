import { Counter } from 'prom-client';
import { processMetrics } from '../metrics/process-metrics';
import type { RelayOutcome } from './relay-outcome';
import type { RelayAddress } from './smtp/relay-address';

const mails = new Counter({
  name: 'wardline_smtp_mails_total',
  help: 'Mails by what the relay made of them: accepted (2xx), retry (4xx or lost before the body), failed (5xx), unknown (lost after the body)',
  labelNames: ['relay', 'outcome'],
  registers: [processMetrics],
});
const faults = new Counter({
  name: 'wardline_smtp_connect_failures_total',
  help: 'Conversations with a relay that did not come about',
  labelNames: ['relay'],
  registers: [processMetrics],
});

/** A relay's name in figures: no password. */
export const relayName = ({ host, port }: Pick<RelayAddress, 'host' | 'port'>) => `${host}:${port}`;

/** Counts of one relay, looked up once, since a mail costs some 60 microseconds in all. */
export function relayCounts(address: Pick<RelayAddress, 'host' | 'port'>) {
  const relay = relayName(address);
  const of = (outcome: RelayOutcome['state']) => mails.labels({ relay, outcome });
  const counts = {
    accepted: of('accepted'),
    retry: of('retry'),
    failed: of('failed'),
    unknown: of('unknown'),
  };
  return {
    mail: ({ state }: RelayOutcome) => counts[state].inc(),
    noConversation: () => faults.inc({ relay }),
  };
}
export type RelayCounts = ReturnType<typeof relayCounts>;
