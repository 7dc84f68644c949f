import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { HeadSigner } from '../../../src/audit/heads/head-signer';
import { HeadsExport } from '../../../src/audit/heads/heads-export.service';
import { HeadsFile } from '../../../src/audit/heads/heads-file';
import { verifyLog } from '../../../src/cli/audit-verify';
import { surroundings } from '../../../src/platform/config/surroundings';
import { connect } from '../../../src/platform/database/data-source';
import { Letters } from '../../../src/platform/mail/letters';
import { Vault } from '../../../src/platform/security/vault';
import { Outbox } from '../../../src/platform/temporal/outbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testEnvironment, testSettings } from '../../support/stack/settings';
import { changed, cutTo, givenEntries, rewritten } from './tampering';

const ROOT = path.resolve(__dirname, '../../..');

describe('the command that checks the log against exported heads', () => {
  let database: FreshDatabase;
  let db: DataSource;
  let folder: string;
  const file = () => path.join(folder, 'audit-heads.jsonl');

  beforeEach(async () => {
    database = await freshDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'wardline-heads-'));
    db = await connect(testSettings());
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-20']) {
      await givenEntries(db, 4);
      await exported(day);
    }
  });
  afterEach(async () => {
    await db.destroy();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  async function exported(day: string): Promise<void> {
    const settings = testSettings({ AUDIT_HEADS_FOLDER: folder });
    const letters = new Letters(new Vault(settings), new Outbox(), settings);
    const tools = [new HeadSigner(settings), new HeadsFile(settings), letters] as const;
    await new HeadsExport(db, settings, ...tools).run(new Date(`${day}T03:50:00Z`));
  }

  const verify = async (heads = file()) => {
    const { lines, exitCode } = await verifyLog(db, testSettings(), heads);
    return { code: exitCode, said: lines.join('\n') };
  };
  const asCommand = (heads: string) =>
    new Promise<{ code: unknown; said: string }>((resolve) =>
      execFile(
        process.execPath,
        [
          ...['-r', './test/bench/typescript.cjs', 'src/cli.ts'],
          ...['audit', 'verify', '--heads', heads],
        ],
        { cwd: ROOT, env: { ...surroundings(), ...testEnvironment() } },
        (error, out) => resolve({ code: error?.code ?? 0, said: out.trim() }),
      ),
    );

  it('is content with a log that only grew', async () => {
    await givenEntries(db, 3);
    expect(await verify()).toEqual({
      code: 0,
      said: expect.stringMatching(
        /^15 entries, unbroken; head [0-9a-f]{64}\n3 heads, 2026-11-18 to 2026-11-20: all fit$/,
      ) as string,
    });
  });

  it('names the first head that does not fit a log that was rewritten and chained anew', async () => {
    await rewritten(db, 6);
    const { code, said } = await verify();
    expect(code).toBe(1);
    expect(said).toMatch(/^12 entries, unbroken/);
    expect(said).toContain(`${file()}:2: head of 2026-11-19 does not fit: entry 8 is another one`);
    expect(said).toContain('The last head that fits is of 2026-11-18, entry 4.');
  });

  it('tells a log that was cut, and one that was put back, released and went on', async () => {
    await cutTo(db, 9);
    expect(await verify()).toMatchObject({
      code: 1,
      said: expect.stringContaining(
        ':3: head of 2026-11-20 does not fit: the log ends before entry 12',
      ) as string,
    });
    await db.query(`UPDATE installation SET epoch = gen_random_uuid()`);
    await givenEntries(db, 5);
    const { code, said } = await verify();
    expect(code).toBe(1);
    expect(said).toContain(':3: head of 2026-11-20 does not fit: entry 12 is another one');
    expect(said).toContain('The database was released from a hold since');
  });

  it('names an entry that was changed though every head fits', async () => {
    await changed(db, 7);
    const { code, said } = await verify();
    expect(code).toBe(1);
    expect(said).toMatch(
      /^entry 7: changed-entry \(it was changed after it was written\)\n3 heads/,
    );
  });

  it('says which line of a file is wrong, and when there is none', async () => {
    const lines = readFileSync(file(), 'utf8').split('\n');
    writeFileSync(file(), [lines[0], lines[1]!.replace(/"seq":8/, '"seq":9'), lines[2]].join('\n'));
    expect(await verify()).toMatchObject({
      code: 1,
      said: expect.stringContaining(
        ':2: head of 2026-11-19 does not fit: its signature is wrong',
      ) as string,
    });
    writeFileSync(file(), `${lines[0]}\n${lines[1]!.slice(0, 50)}\n`);
    expect(await asCommand(file())).toEqual({
      code: 2,
      said: `${file()}:2: it is not JSON: cut short, or changed by hand`,
    });
    writeFileSync(file(), '\n');
    expect(await verify()).toEqual({ code: 2, said: `${file()} holds no heads` });
    const gone = path.join(folder, 'gone');
    expect(await verify(gone)).toEqual({ code: 2, said: `${gone} cannot be read (ENOENT)` });
  });
});
