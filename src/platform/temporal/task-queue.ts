import type { Settings } from '../config/settings';
import type { Queue } from './rules/queues';

/** Full name of a queue: several installations may share a namespace, and so may test suites. */
export function taskQueue(
  { TEMPORAL_QUEUE_PREFIX }: Pick<Settings, 'TEMPORAL_QUEUE_PREFIX'>,
  queue: Queue,
): string {
  return `${TEMPORAL_QUEUE_PREFIX}${queue}`;
}
