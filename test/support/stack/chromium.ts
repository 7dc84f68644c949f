import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isProgram, onPath } from '../../../src/embedded/programs';
import { surroundings } from '../../../src/platform/config/surroundings';

/** What a root container needs; no request leaves the machine by itself. */
export const chromiumArguments = [
  ...['--no-sandbox', '--headless', '--disable-gpu', '--disable-dev-shm-usage'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  '--no-first-run',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a Chromium; on Debian, as root, it is installed when there is none. */
export function findChromium(env: NodeJS.ProcessEnv = surroundings()): string {
  const named = env.CHROMIUM_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which is not a program.`);
  }
  return (
    byName(env.PATH ?? '') ??
    inPlaywrightCache(env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright')) ??
    installed(env) ??
    nowhere()
  );
}

const byName = (path: string) =>
  NAMES.map((name) => onPath(name, path)).find((found) => found !== undefined);

function inPlaywrightCache(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()
    .flatMap((name) =>
      ['chrome-linux', 'chrome-linux64'].map((inner) => join(folder, name, inner, 'chrome')),
    )
    .find(isProgram);
}

function installed(env: NodeJS.ProcessEnv): string | undefined {
  const debian = existsSync('/etc/debian_version') && !isUbuntu(); // Ubuntu's package is a snap
  if (!debian || process.getuid?.() !== 0) return undefined;
  process.stderr.write('[stack] no Chromium found; running: apt-get install -y chromium\n');
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  return byName(env.PATH ?? '');
}

function isUbuntu(): boolean {
  return (
    existsSync('/etc/os-release') && /^ID=ubuntu/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function nowhere(): never {
  throw new Error(
    'The browser tests need Chromium and found none on PATH or in the Playwright cache. ' +
      'Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.',
  );
}
