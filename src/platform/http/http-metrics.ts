import { Histogram } from 'prom-client';
import { processMetrics } from '../metrics/process-metrics';

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);

const seconds = new Histogram({
  name: 'wardline_http_request_duration_seconds',
  help: "Time to a request's answer, by the pattern of its route",
  labelNames: ['method', 'route', 'status'],
  buckets: [0.01, 0.05, 0.1, 0.3, 1, 3, 10],
  registers: [processMetrics],
});

/** A stream is as long as somebody looks at it, which says nothing of us: it is left out. */
export function countRequest(request: {
  method: string;
  route: string;
  status: number;
  ms: number;
  stream: boolean;
}) {
  if (request.stream) return;
  const method = METHODS.has(request.method) ? request.method : 'other';
  const { route, status, ms } = request;
  seconds.observe({ method, route, status: String(status) }, ms / 1000);
}
