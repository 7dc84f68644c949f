import { Counter } from 'prom-client';
import { processMetrics } from '../../platform/metrics/process-metrics';

const mails = new Counter({
  name: 'wardline_inbound_mails_total',
  help: 'Mails that came in, by the answer: taken (2xx), later (4xx), refused (5xx)',
  labelNames: ['outcome'],
  registers: [processMetrics],
});
const replies = new Counter({
  name: 'wardline_inbound_replies_total',
  help: 'Answers of residents, by whether they were new',
  labelNames: ['outcome'],
  registers: [processMetrics],
});

type Done = (error?: Error | null, text?: string) => void;

/** Counts the answer to a mail's body before it is given. */
export const counted =
  (done: Done): Done =>
  (error, text) => {
    const { responseCode = 451 } = (error ?? {}) as { responseCode?: number };
    mails.inc({ outcome: !error ? 'taken' : responseCode < 500 ? 'later' : 'refused' });
    done(error, text);
  };
export const countReply = (repeated: boolean) =>
  replies.inc({ outcome: repeated ? 'repeated' : 'stored' });
