import { randomBytes } from 'node:crypto';
import { withClient } from '../../../src/embedded/postgres';
import { beginRun } from './run';
import { startPostgres, startTemporal } from './servers';
import { shared } from './shared';
import { makeTemplate } from './template';
import { surroundings } from '../../../src/platform/config/surroundings';

/** Set while a run's servers are up; the teardown calls and clears it. */
export const ending: { stop?: () => Promise<void> } = ((
  globalThis as { wardlineTestRun?: { stop?: () => Promise<void> } }
).wardlineTestRun ??= {});

const say = (line: string) => void process.stderr.write(`[stack] ${line}\n`);

/** PostgreSQL with a migrated template, and Temporal: once a jest run, for all projects that name it. */
export default async function globalSetup(): Promise<void> {
  if (ending.stop) return;
  const run = await beginRun(say);
  ending.stop = () => run.stop();
  endWithUs();
  try {
    const [server, temporal] = await Promise.all([startPostgres(run), startTemporal(run, say)]);
    const own = !surroundings().TEST_DATABASE_URL;
    const template = own
      ? 'wardline_template'
      : `wardline_template_${randomBytes(4).toString('hex')}`;
    await makeTemplate(server, template);
    if (!own) ending.stop = () => dropTemplate(server, template).finally(() => run.stop());
    Object.assign(process.env, {
      [shared.server]: server,
      [shared.template]: template,
      [shared.temporal]: temporal,
    });
  } catch (error) {
    await run.stop();
    throw error;
  }
}

async function dropTemplate(server: string, name: string): Promise<void> {
  await withClient(server, (db) => db.query(`DROP DATABASE ${db.escapeIdentifier(name)}`));
}

/** Ctrl-C skips jest's teardown; the servers must not outlive it. */
function endWithUs(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void ending.stop?.().finally(() => process.exit(130)));
  }
}
