import type { WorkerOptions } from '@temporalio/worker';
import type { Queue } from './rules/queues';

/**
 * Activities that one process runs at once, by queue. Those of `delivery` and `urgent` each hold
 * thousands of people, so a few fill the connections to the relay; a letter waits for one
 * connection; the others are short transactions, which the database pool queues.
 */
const activities: Record<Queue, number> = {
  message: 10,
  delivery: 4,
  urgent: 4,
  letters: 50,
  residents: 20,
  conversation: 20,
};

export function workerLimits(queue: Queue) {
  return {
    maxConcurrentActivityTaskExecutions: activities[queue],
    maxConcurrentLocalActivityExecutions: activities[queue],
    maxConcurrentWorkflowTaskExecutions: 20,
    // a cached workflow costs about 0.1 MB and saves a replay on its next event
    maxCachedWorkflows: 300,
    workflowTaskPollerBehavior: { type: 'simple-maximum', maximum: 4 },
    activityTaskPollerBehavior: { type: 'simple-maximum', maximum: 4 },
    // running activities may finish; then they are told to stop; a deaf one cannot hold the process
    shutdownGraceTime: '5 seconds',
    shutdownForceTime: '15 seconds',
  } satisfies Partial<WorkerOptions>;
}
