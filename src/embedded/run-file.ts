import { existsSync, rmSync } from 'node:fs';
import { endProcess } from './end-process';
import { readJson, writeJson } from './json-file';
import { isRunning, type ProcessIdentity } from './process-identity';
import type { Say } from './say';

/** Where a person or a program (the demo) reaches the running stack. */
export interface Addresses {
  /** Resident and staff pages, and the API under /api/v1. */
  site: string;
  /** Web page and JSON (/email) of the mail catcher; absent when SMTP_URL names a relay of your own. */
  mailPage?: string;
  /** Relay that mail leaves by. */
  smtp: string;
  /** host:port that takes residents' replies. */
  mailroom: string;
  /** host:port of Temporal's frontend. */
  temporal: string;
}

/** `.wardline/run.json`: written at every change while the stack runs, removed when it stops. */
export interface RunFile {
  supervisor: ProcessIdentity;
  /** True from the moment that everything answers. */
  ready: boolean;
  addresses: Addresses;
  mailDomain: string;
  children: Record<string, ProcessIdentity & { stopSignal: NodeJS.Signals }>;
}

export const readRunFile = (file: string): RunFile | undefined => readJson<RunFile>(file);
export const writeRunFile = (file: string, run: RunFile): void => writeJson(file, run, 0o600);

/** Ends what a killed run left behind: only processes whose pid and birth are those written down. */
export async function endOrphans(file: string, say: Say): Promise<void> {
  const run = readRunFile(file);
  const left = Object.entries(run?.children ?? {}).filter(([, child]) => isRunning(child));
  if (left.length > 0) {
    say(
      `  The last run was cut short; ending what it left: ${left.map(([name]) => name).join(', ')}`,
    );
    await Promise.all(
      left.map(([, child]) => endProcess(child, { signal: child.stopSignal, within: 20_000 })),
    );
  }
  if (existsSync(file)) rmSync(file);
}
