import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { AuditService } from '../../../src/audit/audit.service';
import { HeadFigures } from '../../../src/audit/heads/head-figures';
import { HeadSigner } from '../../../src/audit/heads/head-signer';
import { Heads } from '../../../src/audit/heads/heads.service';
import { HeadsExport } from '../../../src/audit/heads/heads-export.service';
import { HeadsFile } from '../../../src/audit/heads/heads-file';
import { readHeads } from '../../../src/audit/heads/rules/read-heads';
import { verifyAudit } from '../../../src/audit/verify';
import { connect } from '../../../src/platform/database/data-source';
import { Letters } from '../../../src/platform/mail/letters';
import { LETTER_PURPOSE, type Letter } from '../../../src/platform/mail/letter';
import { Figures } from '../../../src/platform/metrics/figures';
import { Vault } from '../../../src/platform/security/vault';
import { Outbox } from '../../../src/platform/temporal/outbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { cutTo, givenEntries, rewritten } from './tampering';

const day = (date: string) => new Date(`${date}T03:50:00Z`);

describe('heads of the audit chain', () => {
  let database: FreshDatabase;
  let db: DataSource;
  let folder: string;
  let to: string;

  const settings = () =>
    testSettings({ AUDIT_HEADS_FOLDER: folder, AUDIT_HEADS_TO: to, FORCE_ZONE: 'Europe/London' });
  const letters = () => new Letters(new Vault(settings()), new Outbox(), settings());
  const exporting = (mails = letters()) =>
    new HeadsExport(db, settings(), new HeadSigner(settings()), new HeadsFile(settings()), mails);
  const heads = () => new Heads(db, new HeadSigner(settings()));
  const file = () => path.join(folder, 'audit-heads.jsonl');
  const text = () => readFileSync(file(), 'utf8');
  const days = () => {
    const read = readHeads(text());
    return read.ok ? read.heads.map(({ head }) => [head.day, head.seq]) : read.fault;
  };
  const readings = async () => {
    const read = await new HeadFigures(db, settings(), new Figures()).read();
    return Object.fromEntries(read.map(({ name, value }) => [name, value]));
  };

  beforeEach(async () => {
    database = await freshDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'wardline-heads-'));
    to = '';
    db = await connect(testSettings());
    await givenEntries(db, 5);
  });
  afterEach(async () => {
    await db.destroy();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  it('leave once a day, also when two workers try, and the file only grows', async () => {
    const both = [exporting().run(day('2026-11-20')), exporting().run(day('2026-11-20'))];
    expect((await Promise.all(both)).flat()).toEqual(['2026-11-20']);
    const before = text();
    await givenEntries(db, 2);
    expect(await exporting().run(day('2026-11-20'))).toEqual([]);
    expect(text()).toBe(before);
    expect(await exporting().run(day('2026-11-21'))).toEqual(['2026-11-21']);
    expect(text().startsWith(before)).toBe(true);
    expect(days()).toEqual([
      ['2026-11-20', 5],
      ['2026-11-21', 7],
    ]);
    expect(await heads().list()).toMatchObject({
      items: [{ filed: true, mailed: false, misfit: null }, { misfit: null }],
      next: null,
    });
  });

  it('of missed days are made up for, each with what there was when it ended', async () => {
    await exporting().run(day('2026-11-18'));
    await db.query(`ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only`);
    await db.query(
      `UPDATE audit_entry SET at = '2026-11-18T12:00Z'::timestamptz + seq * interval '8 hours'`,
    );
    expect(await exporting().run(day('2026-11-21'))).toHaveLength(3);
    expect(days()).toEqual([
      ['2026-11-18', 5],
      ['2026-11-19', 4],
      ['2026-11-20', 5],
      ['2026-11-21', 5],
    ]);
  });

  it('go by mail, ids and hashes alone, once a day', async () => {
    to = 'audit@force.example.org';
    await exporting().run(day('2026-11-20'));
    await exporting().run(day('2026-11-20'));
    const rows = await db.query<{ kind: string; sealed: Buffer }[]>(
      `SELECT kind, sealed_content AS sealed FROM letter`,
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['audit-head']);
    const vault = new Vault(settings());
    const letter = JSON.parse(vault.open(rows[0]!.sealed, LETTER_PURPOSE)) as Letter;
    expect(letter).toMatchObject({ to, subject: 'Audit log: head of 2026-11-20' });
    expect(letter.text).toContain(text().trim());
    expect((await heads().list()).items).toMatchObject([{ filed: true, mailed: true }]);
  });

  it('that were written by half are written again, and what is no head stops the export', async () => {
    await exporting().run(day('2026-11-19'));
    await exporting().run(day('2026-11-20'));
    const whole = text();
    writeFileSync(file(), whole.slice(0, -60));
    await exporting().run(day('2026-11-20'));
    expect(days()).toEqual([
      ['2026-11-19', 5],
      ['2026-11-20', 5],
    ]);
    expect(text().endsWith(`\n${whole.split('\n')[1]}\n`)).toBe(true);
    appendFileSync(file(), 'a note\n');
    await expect(exporting().run(day('2026-11-21'))).rejects.toThrow(/^Line 4: it is not JSON/);
    expect(text().endsWith('a note\n')).toBe(true);
  });

  it('tell on a log that was cut, or put back from an older copy and went on', async () => {
    await exporting().run(day('2026-11-19'));
    await givenEntries(db, 4);
    await exporting().run(day('2026-11-20'));
    await cutTo(db, 6);
    expect(await verifyAudit(db)).toMatchObject({ ok: true, entries: 6 });
    expect(await heads().firstMisfit()).toMatchObject({
      ...{ misfit: 'missing', head: { day: '2026-11-20', seq: 9 } },
    });
    // the copy knew nothing of the second head; the file does, and gives it back
    await db.query(`DELETE FROM audit_head WHERE day = '2026-11-20'`);
    await givenEntries(db, 10);
    expect(await verifyAudit(db)).toMatchObject({ ok: true, entries: 16 });
    expect(await exporting().run(day('2026-11-21'))).toEqual(['2026-11-21']);
    expect(days()).toEqual([
      ['2026-11-19', 5],
      ['2026-11-20', 9],
      ['2026-11-21', 16],
    ]);
    expect((await heads().list()).items.map(({ misfit }) => misfit)).toEqual([
      ...[null, 'different', null],
    ]);
  });

  it('tell on history that was rewritten with all that follows', async () => {
    await exporting().run(day('2026-11-20'));
    await rewritten(db, 3);
    expect(await verifyAudit(db)).toMatchObject({ ok: true, entries: 5 });
    expect(await heads().firstMisfit()).toMatchObject({ misfit: 'different' });
  });

  it('are missed after the first entry, and old while the folder is away or the mail came back', async () => {
    const AGE = 'wardline_audit_head_age_seconds';
    await db.query(`ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only`);
    await db.query(`UPDATE audit_entry SET at = at - interval '2 days'`);
    expect((await readings())[AGE]).toBeGreaterThan(170_000);
    const there = folder;
    folder = path.join(there, 'not-mounted');
    await expect(exporting().run()).rejects.toThrow('ENOENT');
    expect((await readings())[AGE]).toBeGreaterThan(170_000);
    folder = there;
    expect(await exporting().run()).toEqual([]);
    expect((await readings())[AGE]).toBeLessThan(60);
    folder = '';
    expect(await readings()).toEqual({ [AGE]: 0, wardline_audit_heads_off: 1 });
    to = 'audit@force.example.org';
    await db.query(`DELETE FROM audit_head`);
    const mails = letters();
    const mailed = exporting(mails);
    mailed.onModuleInit();
    await mailed.run();
    expect((await readings())[AGE]).toBeLessThan(60);
    const [{ id }] = await db.query<[{ id: string }]>(`SELECT id FROM letter`);
    await db.transaction((tx) => mails.lost(tx, id));
    expect((await readings())[AGE]).toBeGreaterThan(170_000);
    folder = there;
  });

  it('say nothing while there is no entry, and fit an empty log', async () => {
    await cutTo(db, 0);
    await exporting().run(day('2026-11-20'));
    expect(days()).toEqual([['2026-11-20', 0]]);
    expect(await heads().firstMisfit()).toBeNull();
    await db.transaction((tx) =>
      new AuditService().record(tx, {
        ...{ actor: { kind: 'system' }, action: 'test.done', subject: { kind: 'test', id: '1' } },
      }),
    );
    expect(await heads().firstMisfit()).toBeNull();
  });
});
