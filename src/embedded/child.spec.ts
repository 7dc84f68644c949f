import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backOff, Child } from './child';
import type { ChildPlan } from './child-plan';
import { isRunning } from './process-identity';
import { endOrphans, writeRunFile } from './run-file';
import { waitUntil } from './wait-until';

describe('a process that is kept alive', () => {
  let folder: string;
  let said: string[];
  const children: Child[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wardline-child-'));
    said = [];
  });
  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.stop()));
    rmSync(folder, { recursive: true });
  });

  const child = (script: string, more: Partial<ChildPlan> = {}) => {
    const made = new Child(
      {
        name: 'sleeper',
        program: 'sh',
        args: ['-c', script],
        env: { PATH: '/usr/bin:/bin' },
        answers: () => Promise.resolve(true),
        upWithin: 5000,
        stop: { signal: 'SIGTERM', within: 5000 },
        ...more,
      },
      { log: join(folder, 'log'), say: (line) => said.push(line), changed: () => undefined },
    );
    children.push(made);
    return made;
  };

  it('comes back after kill -9, and says so', async () => {
    const sleeper = child('exec sleep 60');
    await sleeper.start();
    const first = sleeper.identity!;
    process.kill(first.pid, 'SIGKILL');
    expect(await waitUntil(() => said.includes('sleeper is back'), { within: 10_000 })).toBe(true);
    expect(said[0]).toBe('sleeper ended (SIGKILL); starting it again');
    expect(isRunning(first)).toBe(false);
    expect(isRunning(sleeper.identity!)).toBe(true);
  });

  it('stays stopped once told to, even when it must be killed', async () => {
    const stubborn = child('trap "" TERM; echo ready; while :; do sleep 0.1; done', {
      answers: () => Promise.resolve(readFileSync(join(folder, 'log'), 'utf8').includes('ready')),
      stop: { signal: 'SIGTERM', within: 300 },
    });
    await stubborn.start();
    const identity = stubborn.identity!;
    await stubborn.stop();
    expect(isRunning(identity)).toBe(false);
    expect(said).toEqual(['sleeper did not stop within 0.3 s and was killed']);
  });

  it('tells the end of the log when it does not come up', async () => {
    const broken = child('echo "port is taken"; exit 3', { answers: () => Promise.resolve(false) });
    await expect(broken.start()).rejects.toThrow(/ended at once \(exit code 3\)[^]*port is taken/);
  });

  it('is ended by the next run if its own was killed, and only if it is the same process', async () => {
    const orphan = child('exec sleep 60');
    const other = child('exec sleep 60');
    await orphan.start();
    await other.start();
    const left = { ...orphan.identity!, stopSignal: 'SIGTERM' as const };
    const mistaken = { ...other.identity!, born: 'before', stopSignal: 'SIGTERM' as const };
    const file = join(folder, 'run.json');
    writeRunFile(file, {
      supervisor: { pid: 1, born: 'before' },
      ready: true,
      addresses: { site: '', smtp: '', mailroom: '', temporal: '' },
      mailDomain: '',
      children: { left, mistaken },
    });
    await endOrphans(file, (line) => said.push(line));
    expect(isRunning(left)).toBe(false);
    expect(isRunning(other.identity!)).toBe(true);
    expect(said[0]).toContain('ending what it left: left');
  });
});

describe('the pause before a restart', () => {
  it('doubles from one second to half a minute', () => {
    expect([0, 1, 2, 5, 50].map(backOff)).toEqual([1000, 2000, 4000, 30_000, 30_000]);
  });
});
