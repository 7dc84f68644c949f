import { str } from 'envalid';
import { optionalPort, optionalSecret } from './shapes';

/** Settings of what Prometheus reads. */
export const metricsSpecs = {
  METRICS_PORT: optionalPort({
    default: undefined,
    desc: 'port on which the worker and the mailroom serve /metrics; empty for none, 0 for any free one',
    example: '9464',
  }),
  METRICS_HOST: str({
    default: '127.0.0.1',
    desc: 'address that METRICS_PORT listens on',
    example: '0.0.0.0',
  }),
  METRICS_TOKEN: optionalSecret({
    default: '',
    desc: 'bearer token of 32 characters or more for /metrics; the web process has no /metrics without it',
    example: 'openssl rand -hex 32',
  }),
};
