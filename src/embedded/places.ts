import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the one-machine default keeps things; all of it is in `.wardline/` of the project. */
export interface Places {
  root: string;
  lock: string;
  run: string;
  ports: string;
  secrets: string;
  settings: string;
  logs: string;
  mail: string;
  auditHeads: string;
  temporalData: string;
  postgresData: string;
  log: (name: string) => string;
}

export function placesIn(root: string): Places {
  const logs = join(root, 'logs');
  const auditHeads = join(root, 'audit-heads');
  mkdirSync(logs, { recursive: true });
  mkdirSync(auditHeads, { recursive: true });
  return {
    root,
    lock: join(root, 'lock'),
    run: join(root, 'run.json'),
    ports: join(root, 'ports.json'),
    secrets: join(root, 'secrets.json'),
    settings: join(root, 'settings.env'),
    logs,
    mail: join(root, 'mail'),
    auditHeads,
    temporalData: join(root, 'temporal.db'),
    postgresData: join(root, 'postgres'),
    log: (name) => join(logs, `${name}.log`),
  };
}

/** Programs fetched once for all projects of this user. */
export function programCache(env: Record<string, string>): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'wardline', 'bin');
}
