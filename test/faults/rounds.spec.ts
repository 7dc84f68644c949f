import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { surroundings } from '../../src/platform/config/surroundings';
import { holds, total, type Played } from './rounds/figures';
import { bag } from './rounds/kinds';
import { plan } from './rounds/plan';

const ROOT = path.resolve(__dirname, '../..');
const HOOK = path.join(ROOT, 'test/bench/typescript.cjs');
const COMMAND = path.join(ROOT, 'test/faults/rounds.ts');
const WITHIN_MS = 300_000;

describe('ten rounds', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wardline-rounds-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it(
    'miss nobody, send nothing twice that the books do not know of, and go on where they were broken off',
    async () => {
      const file = path.join(folder, 'rounds.jsonl');
      const played = async (rounds: number) => {
        const args = ['--rounds', String(rounds), '--quick', '--resume', file];
        const child = spawn(process.execPath, ['-r', HOOK, COMMAND, ...args], {
          ...{ cwd: ROOT, env: surroundings() },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        const lines: string[] = [];
        for (const stream of [child.stdout, child.stderr])
          stream.on('data', (data: Buffer) => lines.push(data.toString()));
        const [code] = (await once(child, 'close')) as [number];
        return { code, said: lines.join('') };
      };
      const { code, said } = await played(10);
      expect([code, said]).toEqual([0, expect.stringContaining('"rounds":10')]);
      const lines = readFileSync(file, 'utf8').trim().split('\n');
      const rounds = lines.map((line) => JSON.parse(line) as Played);
      expect(rounds.filter((round) => !holds(round))).toEqual([]);
      expect(new Set(rounds.map(({ kind }) => kind)).size).toBe(10);
      const again = await played(10);
      expect(again.said.trim()).toBe(JSON.stringify(total(rounds)));
    },
    WITHIN_MS,
  );
});

describe('the plan of 200 rounds', () => {
  const planned = plan(200, 1);

  it('has every kind at least six times, and is the same each time it is made', () => {
    for (const kind of bag)
      expect(planned.filter((round) => round.kind === kind).length).toBeGreaterThanOrEqual(6);
    expect(plan(200, 1)).toEqual(planned);
    expect(plan(200, 2)).not.toEqual(planned);
  });

  it('begins with the rounds of a shorter one', () => {
    expect(planned.slice(0, 30)).toEqual(plan(30, 1));
  });
});
