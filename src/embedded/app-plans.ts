import { connect } from 'node:net';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import type { ChildPlan } from './child-plan';
import type { Ports } from './ports';

/** Folder of the compiled entry points: dist/src. */
const ENTRIES = join(__dirname, '..');

export interface AppOptions {
  env: Record<string, string>;
  ports: Ports;
  temporal: { address: string; namespace: string; taskQueue: string };
}

const node = (entry: string, ...args: string[]) => ({
  program: process.execPath,
  args: [join(ENTRIES, entry), ...args],
});

/** Nest and the workflow bundle load in a few seconds, on a busy machine in many. */
const UP_MS = 120_000;

export function mailCatcherPlan(env: Record<string, string>, ports: Ports, folder: string) {
  return {
    name: 'mail-catcher',
    ...node('embedded/mail-catcher.js', String(ports.smtp), String(ports.mailPage), folder),
    env,
    answers: async () => (await greets(ports.smtp)) && (await serves(ports.mailPage, '/')),
    upWithin: 30_000,
    stop: { signal: 'SIGTERM', within: 5_000 },
  } satisfies ChildPlan;
}

/** The three processes of Wardline itself, in the order in which they start. */
export function wardlinePlans({ env, ports, temporal }: AppOptions): ChildPlan[] {
  const common = { env, upWithin: UP_MS };
  return [
    {
      name: 'worker',
      program: process.execPath,
      // as in package.json: its young garbage dies at once, and each of its threads would keep 100 MB for it
      args: ['--max-semi-space-size=8', join(ENTRIES, 'worker.js')],
      ...common,
      answers: (pid) => polls(pid, temporal),
      // Longer than the workers' own grace time, so that a batch in hand is recorded.
      stop: { signal: 'SIGTERM', within: 45_000 },
    },
    {
      name: 'mailroom',
      ...node('mailroom.js'),
      ...common,
      answers: () => greets(ports.mailroom),
      stop: { signal: 'SIGTERM', within: 15_000 },
    },
    {
      name: 'web',
      ...node('main.js'),
      ...common,
      answers: () => serves(ports.web, '/health/live'),
      // Longer than the web process gives the requests in hand.
      stop: { signal: 'SIGTERM', within: 20_000 },
    },
  ];
}

/** Any answer by HTTP will do: a redirect or a refusal is one too. */
async function serves(port: number, path: string): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      redirect: 'manual',
      signal: AbortSignal.timeout(3000),
    });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}

/** Does a mail server say 220? */
function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 3000 });
    const end = (ok: boolean) => {
      socket.destroy();
      resolve(ok);
    };
    socket.once('data', (greeting) => end(greeting.toString().startsWith('220')));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
    socket.once('close', () => end(false));
  });
}

/** Temporal lists who polls a queue for minutes after they died, so the process id must match. */
async function polls(pid: number, { address, namespace, taskQueue }: AppOptions['temporal']) {
  let connection: Connection | undefined;
  try {
    connection = await Connection.connect({ address, connectTimeout: 3000 });
    const { pollers } = await connection.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: taskQueue },
      taskQueueType: 1, // workflow tasks
    });
    return pollers?.some((poller) => poller.identity?.startsWith(`${pid}@`)) ?? false;
  } catch {
    return false;
  } finally {
    await connection?.close();
  }
}
