import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { HeadsExport } from '../../../src/audit/heads/heads-export.service';
import { givenStaff } from '../../support/staff';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { until } from '../../support/until';
import { signIn, startWeb, submit, tokenOf, type RunningWeb } from '../../support/web';
import { changed, cutTo, givenEntries } from './tampering';

const AUDITOR = 'auditor@northshire.example.org';
const OFFICER = 'officer@northshire.example.org';

interface Entry {
  seq: number;
  action: string;
  actor: { kind: string; id: string | null };
  subject: { kind: string; id: string };
  detail: Record<string, unknown>;
}
interface Check {
  id: string;
  state: string;
  checked: number;
  fault: string | null;
  faultSeq: number | null;
  misfit: string | null;
  misfitDay: string | null;
}

describe('the audit log for those who check it', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let folder: string;
  let auditorId: string;
  let token: string;

  beforeAll(async () => {
    database = await freshDatabase();
    folder = mkdtempSync(path.join(tmpdir(), 'wardline-heads-'));
    web = await startWeb(testSettings({ AUDIT_HEADS_FOLDER: folder }));
    auditorId = await givenStaff(web.db, AUDITOR, { role: 'auditor' });
    await givenStaff(web.db, OFFICER);
    await givenEntries(web.db, 2_050);
    token = await tokenOf(web.url, AUDITOR);
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const ask = (route: string, query: Record<string, string | number> = {}) =>
    supertest(web.url).get(`/api/v1/audit${route}`).query(query).auth(token, { type: 'bearer' });
  const entries = async (query: Record<string, string | number>) => {
    const answer = await ask('', query);
    return answer.body as { items: Entry[]; next: number | null };
  };
  const verified = async (): Promise<Check> => {
    const begun = await supertest(web.url)
      .post('/api/v1/audit/checks')
      .auth(token, { type: 'bearer' })
      .set('Idempotency-Key', randomUUID());
    expect(begun.status).toBe(202);
    const { id } = begun.body as Check;
    return until('the verification ends', async () => {
      const one = (await ask(`/checks/${id}`)).body as Check;
      return one.state === 'done' && one;
    });
  };

  it('is for auditors and administrators alone', async () => {
    const officer = await tokenOf(web.url, OFFICER);
    for (const route of ['', '/entries.csv', '/heads', `/checks/${randomUUID()}`]) {
      const bearer = { type: 'bearer' } as const;
      const asked = supertest(web.url).get(`/api/v1/audit${route}`);
      expect((await asked.auth(officer, bearer)).status).toBe(403);
    }
    const agent = web.visitor();
    await signIn(agent, OFFICER);
    for (const page of ['/staff/audit', '/staff/audit/chain', '/staff/audit/entries.csv'])
      expect((await agent.get(page)).status).toBe(403);
    expect((await web.visitor().get('/staff/audit')).status).toBe(303);
  });

  it('is read newest first, page by page, nobody left out', async () => {
    const seen: number[] = [];
    let cursor: number | null = null;
    do {
      const page = await entries({ action: 'test.done', limit: 200, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ seq }) => seq));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toHaveLength(2_050);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => b - a));
  });

  it('is filtered by action, subject, actor and days', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const of = async (query: Record<string, string>) => (await entries(query)).items;
    expect(await of({ subjectKind: 'test', subjectId: '7' })).toMatchObject([
      { action: 'test.done', actor: { kind: 'system', id: null }, detail: { step: 7 } },
    ]);
    const mine = await of({ actorId: auditorId });
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.every(({ actor }) => actor.id === auditorId)).toBe(true);
    expect(await of({ actorKind: 'resident' })).toEqual([]);
    expect(await of({ to: '2020-01-01' })).toEqual([]);
    expect(await of({ from: '2099-01-01' })).toEqual([]);
    expect(await of({ from: today, subjectId: '7', subjectKind: 'test' })).toHaveLength(1);
    expect((await ask('', { from: '2026-02-30' })).body).toMatchObject({ code: 'invalid-input' });
    const backwards = await ask('', { from: '2026-03-02', to: '2026-03-01' });
    expect([backwards.status, backwards.body]).toMatchObject([422, { code: 'wrong-period' }]);
  });

  it('is kept as a file, which the log notes first', async () => {
    const file = await ask('/entries.csv', { action: 'test.done' }).buffer(true);
    expect([file.status, file.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = file.text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\n');
    expect(lines[0]).toBe(
      'number,at,actor_kind,actor_id,action,subject_kind,subject_id,detail,hash',
    );
    expect(lines).toHaveLength(1 + 2_050);
    const [noted] = (await entries({ action: 'audit.exported' })).items;
    expect(noted).toMatchObject({
      ...{ actor: { id: auditorId }, detail: { action: 'test.done', upTo: noted!.seq - 1 } },
    });
    const all = await ask('/entries.csv').buffer(true);
    expect(all.text.trim().split('\n')).toHaveLength(1 + noted!.seq);
  });

  it('shows names on the page, and says what is wrong with what was asked', async () => {
    const agent = web.visitor();
    await signIn(agent, AUDITOR);
    const page = await agent.get('/staff/audit').query({ actorId: auditorId });
    expect(page.text).toContain('>Test auditor</a>');
    const wrong = await agent.get('/staff/audit').query({ from: '2026-03-02', to: '2026-03-01' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('The last day must not be before the first day.');
    expect((await agent.get('/staff/audit').query({ from: 'Monday' })).status).toBe(422);
    const odd = await agent.get('/staff/audit').query({ action: ['a', 'b'], cursor: 'x' });
    expect(odd.status).toBe(422);
    const beyond = await agent.get('/staff/audit').query({ cursor: '9'.repeat(30) });
    expect(beyond.status).toBe(422);
    const file = await agent.get('/staff/audit/entries.csv').query({ subjectId: '7' });
    expect(file.headers['content-disposition']).toBe('attachment; filename="audit.csv"');
  });

  it('is verified by a button, and by whom is in the log', async () => {
    const agent = web.visitor();
    await signIn(agent, AUDITOR);
    const answer = await submit(agent, '/staff/audit/chain', {});
    expect(answer.headers.location).toBe('/staff/audit/chain');
    const page = await agent.get('/staff/audit/chain');
    expect(page.text).toMatch(/Unbroken[^]*All \d{4} entries follow from each other/);
    const [noted] = (await entries({ action: 'audit.verified' })).items;
    expect(noted).toMatchObject({
      actor: { id: auditorId },
      detail: { fault: null, misfit: null },
    });
    expect(noted!.detail.entries).toBe(noted!.seq - 1);
  });

  it('names what was changed, and the first head that does not fit', async () => {
    const exporting = web.app.get(HeadsExport, { strict: false });
    await exporting.run(new Date('2026-11-19T03:50:00Z'));
    expect(await verified()).toMatchObject({ fault: null, misfit: null });
    const { items } = (await ask('/heads')).body as { items: Record<string, unknown>[] };
    expect(items).toMatchObject([{ day: '2026-11-19', filed: true, mailed: false, misfit: null }]);
    await changed(web.db, 2_020);
    expect(await verified()).toMatchObject({
      ...{ state: 'done', checked: 2_019, fault: 'changed-entry', faultSeq: 2_020, misfit: null },
    });
    await cutTo(web.db, 2_010);
    expect(await verified()).toMatchObject({
      ...{ fault: null, misfit: 'missing', misfitDay: '2026-11-19' },
    });
    const agent = web.visitor();
    await signIn(agent, AUDITOR);
    const page = await agent.get('/staff/audit/chain');
    expect(page.text).toContain('The head of 19 November 2026 is the first');
    expect(page.text).toMatch(/The log ends before entry \d+: it was cut, or put back/);
  });

  it('has one verification at a time; one whose process ended counts as stopped', async () => {
    const [{ id }] = await web.db.query<[{ id: string }]>(
      `INSERT INTO audit_check (staff_id, state, total) VALUES ($1, 'running', 9) RETURNING id`,
      [auditorId],
    );
    const begun = await supertest(web.url)
      .post('/api/v1/audit/checks')
      .auth(token, { type: 'bearer' })
      .set('Idempotency-Key', randomUUID());
    expect(begun.body).toMatchObject({ id, state: 'running' });
    await web.db.query(`UPDATE audit_check SET seen_at = now() - interval '2 minutes'`);
    expect((await ask(`/checks/${id}`)).body).toMatchObject({ state: 'stopped' });
    expect((await verified()).id).not.toBe(id);
    expect((await ask(`/checks/${randomUUID()}`)).body).toMatchObject({ code: 'no-such-check' });
  });
});
