import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './run-command';
import type { Look } from './temporal-finder';

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function onPath(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isProgram);
}

/** Does it run here at all? A program for another kind of machine does not. */
export async function usable(path: string, env: Record<string, string>): Promise<Look> {
  const told = await runCommand({ program: path, args: ['--version'], env, within: 20_000 });
  return told.ok
    ? { found: { kind: 'program', path } }
    : { missed: `${path} does not run (${told.why})` };
}
