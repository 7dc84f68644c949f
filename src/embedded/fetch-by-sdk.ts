import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fetchOnce, type Fetching } from './fetch-once';
import { runCommand } from './run-command';
import { withProgress } from './say';
import type { Look } from './temporal-finder';

/** The download is some 60 MB; a machine that cannot reach it must not wait for long. */
const DOWNLOAD_MS = 60_000;

/**
 * The SDK downloads only by starting a server, and cannot be told to give up. So a process of its
 * own does it: it can be ended, and the native library stays out of ours.
 */
const DOWNLOAD = `
  const { TestWorkflowEnvironment } = require('@temporalio/testing');
  const executable = { type: 'cached-download', downloadDir: process.argv[1] };
  TestWorkflowEnvironment.createLocal({ server: { executable } })
    .then((env) => env.teardown())
    .then(() => process.exit(0), (error) => { console.error(error.message); process.exit(1); });
`;

/** Lets the SDK's downloader bring the Temporal CLI, and keeps it in the cache. */
export async function fetchBySdk(fetching: Fetching): Promise<Look> {
  return fetchOnce(fetching, async (into) => {
    const done = await withProgress('downloading Temporal', fetching.say, () =>
      runCommand({
        program: process.execPath,
        args: ['-e', DOWNLOAD, into],
        env: fetching.env,
        cwd: __dirname,
        within: DOWNLOAD_MS,
        signal: fetching.signal,
      }),
    );
    if (!done.ok) return { missed: done.why.split('\n').slice(-3).join(' ').slice(-300) };
    const name = readdirSync(into).find((file) => file.startsWith('temporal'));
    return name ? { program: join(into, name) } : { missed: 'it left no program behind' };
  });
}
