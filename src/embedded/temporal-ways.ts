import { join } from 'node:path';
import { fetchByGo, GO_PACKAGE } from './fetch-by-go';
import { fetchBySdk } from './fetch-by-sdk';
import { programCache } from './places';
import { isProgram, onPath, usable } from './programs';
import type { Say } from './say';
import { temporalAnswers } from './temporal-server';
import type { Look, Way } from './temporal-finder';

export interface Surroundings {
  env: Record<string, string>;
  say: Say;
  signal?: AbortSignal;
}

/** The ways to a Temporal server, cheapest first; only the last two fetch anything. */
export function temporalWays({ env, say, signal }: Surroundings): Way[] {
  const folder = programCache(env);
  const cached = join(folder, 'temporal');
  const search = { folder, env, say, signal };
  return [
    {
      name: 'TEMPORAL_ADDRESS',
      cure: 'set it to host:port of a running Temporal server.',
      look: () => running(env.TEMPORAL_ADDRESS),
    },
    {
      name: 'the program temporal on your PATH',
      cure: 'install the Temporal CLI (https://docs.temporal.io/cli) so that "temporal --version" works.',
      look: async () => {
        const path = onPath('temporal', env.PATH ?? '');
        return path ? usable(path, env) : { missed: 'not on PATH' };
      },
    },
    {
      name: `your cache, ${cached}`,
      cure: 'put the Temporal CLI there.',
      look: () => (isProgram(cached) ? usable(cached, env) : missing('nothing there')),
    },
    {
      name: "the Temporal SDK's own download",
      cure: 'let this machine reach temporal.download.',
      look: () => fetchBySdk(search),
    },
    {
      name: `go install ${GO_PACKAGE}`,
      cure: 'install Go 1.25 or later (https://go.dev/dl) and let it reach a Go module proxy.',
      look: () => fetchByGo(search),
    },
  ];
}

const missing = (missed: string): Promise<Look> => Promise.resolve({ missed });

async function running(address: string | undefined): Promise<Look> {
  if (!address) return { missed: 'not set' };
  // A wrong address is an error to be mended, not a reason to quietly use another server.
  if (await temporalAnswers(address, 3_000)) return { found: { kind: 'running', address } };
  throw new Error(
    `TEMPORAL_ADDRESS is ${address}, but no Temporal server answers there. ` +
      'Start it, correct the address, or unset TEMPORAL_ADDRESS.',
  );
}
