import { Connection } from '@temporalio/client';
import type { ChildPlan } from './child-plan';

/** Asks the frontend for the namespace over gRPC; a bare open port is not yet an answer. */
export async function temporalAnswers(
  address: string,
  timeoutMs = 2000,
  namespace?: string,
): Promise<boolean> {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: timeoutMs });
    if (namespace) await connection.workflowService.describeNamespace({ namespace });
    return true;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}

export interface TemporalOptions {
  program: string;
  port: number;
  namespace: string;
  env: Record<string, string>;
  /** SQLite file that histories are kept in; without one they end with the server. */
  data?: string;
}

/**
 * SQLite's own default is a rollback journal: four syncs of the disk and two changes of a folder for each transaction,
 * and Temporal has one writer and a dozen transactions a step. A write-ahead log takes one sync, and `full` keeps every
 * transaction through a power cut, which the outbox counts on.
 */
const durably = ['--sqlite-pragma', 'journal_mode=wal', '--sqlite-pragma', 'synchronous=full'];

/** Temporal's one-process server, on 127.0.0.1 and without its web page. */
export function temporalPlan(options: TemporalOptions): ChildPlan {
  return {
    name: 'temporal',
    program: options.program,
    args: [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1'],
      ...['--port', String(options.port), '--namespace', options.namespace],
      ...['--log-level', 'warn'],
      ...(options.data ? ['--db-filename', options.data, ...durably] : []),
    ],
    env: options.env,
    answers: () => temporalAnswers(`127.0.0.1:${options.port}`, 2000, options.namespace),
    upWithin: 60_000,
    stop: { signal: 'SIGTERM', within: 15_000 },
  };
}
