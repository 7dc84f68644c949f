import { spawn, type SpawnOptions } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

export interface Command {
  program: string;
  args: readonly string[];
  env: Record<string, string>;
  cwd?: string;
  uid?: number;
  gid?: number;
  /** File that both outputs are appended to. */
  log?: string;
  /** Milliseconds until it is killed. */
  within?: number;
  signal?: AbortSignal;
}

export type CommandResult = { ok: true; output: string } | { ok: false; why: string };

/** Runs a program to its end. Never throws for what the program does: the reason is the answer. */
export function runCommand(command: Command): Promise<CommandResult> {
  const log = command.log === undefined ? undefined : openSync(command.log, 'a');
  return new Promise<CommandResult>((settle) => {
    const out: string[] = [];
    const child = spawn(command.program, [...command.args], options(command, log));
    child.stdout?.on('data', (part: Buffer) => out.push(part.toString()));
    child.stderr?.on('data', (part: Buffer) => out.push(part.toString()));
    child.once('error', (error) => settle({ ok: false, why: error.message }));
    child.once('close', (code, signal) => {
      const output = command.log === undefined ? out.join('') : lastLines(command.log);
      const end = code === null ? `signal ${signal}` : `exit code ${code}`;
      settle(code === 0 ? { ok: true, output } : { ok: false, why: `${end}: ${output.trim()}` });
    });
  }).finally(() => log !== undefined && closeSync(log));
}

function options(command: Command, log: number | undefined): SpawnOptions {
  return {
    env: command.env,
    cwd: command.cwd,
    uid: command.uid,
    gid: command.gid,
    stdio: ['ignore', log ?? 'pipe', log ?? 'pipe'],
    timeout: command.within,
    killSignal: 'SIGKILL',
    signal: command.signal,
  };
}

/** The end of a log, for an error message. */
export function lastLines(file: string, count = 15): string {
  try {
    return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
