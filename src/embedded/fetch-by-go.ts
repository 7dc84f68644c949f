import { join } from 'node:path';
import { fetchOnce, type Fetching } from './fetch-once';
import { isProgram, onPath } from './programs';
import { runCommand } from './run-command';
import { withProgress } from './say';
import type { Look } from './temporal-finder';

/** The last version that `go install` takes: later ones carry a replace directive. */
export const GO_PACKAGE = 'github.com/temporalio/cli/cmd/temporal@v1.5.1';

/** Two minutes on two cores, more on a busy machine. */
const BUILD_MS = 20 * 60_000;

/** Places where Go's own installers put it, for shells that do not name them. */
const USUAL_PLACES = ['/usr/local/go/bin/go', '/opt/homebrew/bin/go', '/usr/lib/go/bin/go'];

/** Builds the Temporal CLI with Go into the cache. */
export async function fetchByGo(fetching: Fetching): Promise<Look> {
  const { env, say, signal } = fetching;
  const go = onPath('go', env.PATH ?? '') ?? USUAL_PLACES.find(isProgram);
  if (!go) return { missed: 'Go is not installed' };
  return fetchOnce(fetching, async (into) => {
    say('  Building Temporal with Go, once for this user; it takes about two minutes');
    const built = await withProgress('building Temporal', say, () =>
      runCommand({
        program: go,
        args: ['install', GO_PACKAGE],
        env: { ...env, GOBIN: into },
        within: BUILD_MS,
        signal,
      }),
    );
    return built.ok ? { program: join(into, 'temporal') } : { missed: built.why.slice(-600) };
  });
}
