import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claim } from './lock';
import { birthFromStat, identify, isRunning } from './process-identity';

describe('the lock of a folder', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wardline-lock-'));
    file = join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held by one, who is named to the next, and free again after release', () => {
    const first = claim(file);
    expect(claim(file)).toEqual({ held: false, by: identify(process.pid) });
    if (first.held) first.release();
    expect(claim(file).held).toBe(true);
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  it('dies with its owner, at once', async () => {
    const owner = spawn('sleep', ['60']);
    const identity = identify(owner.pid!)!;
    writeFileSync(file, JSON.stringify(identity));
    expect(claim(file).held).toBe(false);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(isRunning(identity)).toBe(false);
    expect(claim(file).held).toBe(true);
  });

  it('is not fooled by another process with the same pid, nor by half a file', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, born: 'long ago' }));
    expect(claim(file).held).toBe(true);
    writeFileSync(file, '{"pid":');
    expect(claim(file).held).toBe(true);
  });
});

describe('the birth of a process', () => {
  const rest = '1 1 1 0 -1 4194304 1 2 3 4 5 6 7 8 20 0 1 0 98765 0';
  it.each([
    [`42 (node) S ${rest}`, '98765'],
    [`42 (a) b (c) R ${rest}`, '98765'],
    [`42 (node) Z ${rest}`, undefined],
  ])('%s', (stat, born) => expect(birthFromStat(stat)).toBe(born));
});
