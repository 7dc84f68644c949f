import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchByGo } from './fetch-by-go';
import { fetchOnce } from './fetch-once';

describe('fetching a program into the cache', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wardline-fetch-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const options = () => ({ folder, env: {}, say: () => undefined });
  const bring = (content: string) => (into: string) => {
    writeFileSync(join(into, 'temporal'), content);
    return Promise.resolve({ program: join(into, 'temporal') });
  };

  it('puts it there whole and leaves nothing else', async () => {
    const path = join(folder, 'temporal');
    expect(await fetchOnce(options(), bring('x'))).toEqual({ found: { kind: 'program', path } });
    expect(readdirSync(folder)).toEqual(['temporal']);
  });

  it('lets two at once do the work once', async () => {
    let fetched = 0;
    const slowly = async (into: string) => {
      fetched += 1;
      await new Promise((done) => setTimeout(done, 100));
      return bring(String(fetched))(into);
    };
    await Promise.all([fetchOnce(options(), slowly), fetchOnce(options(), slowly)]);
    expect(fetched).toBe(1);
    expect(readFileSync(join(folder, 'temporal'), 'utf8')).toBe('1');
  });

  it('says why it could not, and leaves the cache as it was', async () => {
    const refused = () => Promise.resolve({ missed: 'no network' });
    expect(await fetchOnce(options(), refused)).toEqual({ missed: 'no network' });
    expect(existsSync(join(folder, 'temporal'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('passes on what the Go build said', async () => {
    const go = join(folder, 'go');
    writeFileSync(go, '#!/bin/sh\necho "no such module" >&2\nexit 1\n', { mode: 0o755 });
    const look = await fetchByGo({ ...options(), env: { PATH: folder } });
    expect(look).toEqual({ missed: 'exit code 1: no such module' });
  });
});
