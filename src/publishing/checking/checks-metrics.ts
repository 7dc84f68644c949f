import { Histogram } from 'prom-client';
import { processMetrics } from '../../platform/metrics/process-metrics';

const seconds = new Histogram({
  name: 'wardline_checks_duration_seconds',
  help: 'Time that the checks of one text took, without the second opinion',
  buckets: [0.01, 0.03, 0.1, 0.3, 1, 3],
  registers: [processMetrics],
});

/** Times what `run` does. */
export function timed<T>(run: () => T): T {
  const end = seconds.startTimer();
  try {
    return run();
  } finally {
    end();
  }
}
