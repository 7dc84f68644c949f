import { isRunning, type ProcessIdentity } from './process-identity';
import { waitUntil } from './wait-until';

export interface Ending {
  /** The polite signal; PostgreSQL reads SIGINT as "stop fast", the others SIGTERM. */
  signal: NodeJS.Signals;
  /** Milliseconds before SIGKILL. */
  within: number;
}

/** Ends exactly this process, politely and then not. True when the polite signal was enough. */
export async function endProcess(target: ProcessIdentity, ending: Ending): Promise<boolean> {
  if (!send(target, ending.signal)) return true;
  if (await waitUntil(() => !isRunning(target), { within: ending.within })) return true;
  send(target, 'SIGKILL');
  await waitUntil(() => !isRunning(target), { within: 10_000 });
  return false;
}

/** False when the process is already gone. */
function send(target: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (!isRunning(target)) return false;
  try {
    process.kill(target.pid, signal);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}
