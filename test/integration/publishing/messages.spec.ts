import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { givenFollowers, givenWard } from '../delivery/given';
import { until } from '../../support/until';
import { freshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { startWeb } from '../../support/web';
import { startWorker } from '../../support/worker';
import { Desk, clean, withBlock, type Decided } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

describe('API of messages', () => {
  const web = forSuite(ownWeb);
  const desk = forSuite(() => Desk.open(web));
  const settings = () => testSettings();

  const sql = <T>(text: string, ...values: unknown[]) => web.db.query<T[]>(text, values);

  describe('drafts', () => {
    it('are made once for each request id, with their workflow in the outbox', async () => {
      const key = randomUUID();
      const make = (subject: string) =>
        desk.call('officer', 'post', '/messages', key).send(desk.bodyOf({ ...clean, subject }));
      const [one, two] = await Promise.all([make('Once'), make('Once')]);
      expect([one.status, two.status]).toEqual([201, 201]);
      const { id } = one.body as { id: string };
      expect((two.body as { id: string }).id).toBe(id);
      const reused = await make('Something else');
      expect([reused.status, reused.body]).toEqual([
        422,
        expect.objectContaining({ code: 'key-reused' }),
      ]);
      const starts = await sql(`SELECT 1 FROM outbox WHERE workflow_id = $1`, `message/${id}`);
      expect(starts).toHaveLength(1);
    });

    it('may be unfinished, but then cannot be submitted', async () => {
      const { id } = await desk.draft({ subject: '', body: '', declaration: {} });
      const answer = await desk.decide('officer', id, { action: 'submit' });
      expect([answer.status, answer.body]).toEqual([
        409,
        expect.objectContaining({
          code: 'may-not',
          blockers: ['words-missing', 'declaration-incomplete'],
        }),
      ]);
    });

    it('answer a stale edit with 412 and a missing version with 428', async () => {
      const { id, version } = await desk.draft(clean);
      const first = await desk.edit(id, version, { ...clean, subject: 'Second' });
      expect(first.headers.etag).toBe(`"${version + 1}"`);
      const late = await desk.edit(id, version, { ...clean, subject: 'Late' });
      expect([late.status, late.body]).toEqual([
        412,
        expect.objectContaining({ code: 'stale-edit' }),
      ]);
      const without = await desk.call('officer', 'put', `/messages/${id}`).send(desk.bodyOf(clean));
      expect([without.status, without.body]).toEqual([
        428,
        expect.objectContaining({ code: 'if-match-missing' }),
      ]);
      expect((await desk.see(id)).subject).toBe('Second');
    });

    it('keep every revision as it was', async () => {
      const { id, version } = await desk.draft(clean);
      await desk.edit(id, version, { ...clean, subject: 'Second' });
      const kept = await sql(
        `SELECT number, subject FROM revision WHERE message_id = $1 ORDER BY number`,
        id,
      );
      expect(kept).toEqual([
        { number: 1, subject: clean.subject },
        { number: 2, subject: 'Second' },
      ]);
      await expect(
        sql(`UPDATE revision SET subject = 'x' WHERE message_id = $1`, id),
      ).rejects.toThrow('append-only');
    });

    it.each([
      [{ topicCode: 'no-such-topic' }, 'topicCode'],
      [{ notAfter: '2020-01-01T00:00:00Z' }, 'notAfter'],
      [{ declaration: { nation: 'france' } }, 'declaration.nation'],
      [{ claims: [{ sourceType: 'survey' }] }, 'claims.0.text'],
      [{ subject: 'two\nlines' }, 'subject'],
    ])('refuse %j with the field', async (wrong, field) => {
      const answer = await desk
        .call('officer', 'post', '/messages')
        .send({ ...desk.bodyOf(clean), ...wrong });
      expect(answer.status).toBe(422);
      expect(
        (answer.body as { errors: { field: string }[] }).errors.map((one) => one.field),
      ).toEqual([field]);
    });

    it('preview and check a text without keeping anything', async () => {
      const before = await sql(`SELECT count(*) FROM revision`);
      const preview = await desk
        .call('officer', 'post', '/messages/preview')
        .send(desk.bodyOf({ ...clean, body: '**Bold** <script>x</script>' }));
      expect((preview.body as { html: string }).html).toContain('<strong>Bold</strong>');
      expect((preview.body as { html: string }).html).not.toContain('<script>');
      const checked = await desk
        .call('officer', 'post', '/messages/check')
        .send(desk.bodyOf(withBlock));
      expect(checked.body).toMatchObject({ outcome: 'block' });
      expect(await sql(`SELECT count(*) FROM revision`)).toEqual(before);
    });
  });

  it('takes all areas of the force one by one for the whole force', async () => {
    const wards = await sql<{ id: string }>(`SELECT id FROM area WHERE kind = 'ward'`);
    const all = [...wards.map(({ id }) => id), await givenWard(web.db, 'E05099998')];
    const needed = async (areaIds: string[]) =>
      (await desk.see((await desk.draft({ ...clean, areaIds })).id)).approversNeeded;
    expect(await needed(all)).toBe(2);
    expect(await needed(all.slice(1))).toBe(1);
  });

  it('lists page by page, and one’s own only', async () => {
    const made = [await desk.draft(clean), await desk.draft(clean), await desk.draft(clean)];
    interface List {
      items: { id: string }[];
      next: string | null;
    }
    const list = async (name: 'officer' | 'legal', query: string) =>
      (await desk.call(name, 'get', `/messages?${query}`)).body as List;
    const first = await list('officer', 'mine=true&limit=2');
    const second = await list('officer', `mine=true&limit=2&cursor=${first.next}`);
    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids.slice(0, 3)).toEqual(made.map(({ id }) => id).reverse());
    expect((await list('legal', 'mine=true')).items).toEqual([]);
  });

  it('shows nobody a message that was not released', async () => {
    const { id } = await desk.draft(clean);
    const api = await supertest(web.url).get(`/api/v1/public/messages/${id}`);
    expect([api.status, api.body]).toEqual([404, expect.objectContaining({ code: 'not-found' })]);
    const page = await supertest(web.url).get(`/messages/${id}`);
    expect(page.status).toBe(404);
    expect(page.text).not.toContain(clean.subject);
  });

  describe('the database itself', () => {
    const force = (id: string, state: string) =>
      sql(
        `UPDATE message SET state = $2, approved_hash = decode(repeat('ab', 32), 'hex') WHERE id = $1`,
        id,
        state,
      );

    it('lets nothing reach scheduled or sending without an approval over its hash', async () => {
      const { id } = await desk.draft(clean);
      for (const state of ['scheduled', 'sending'])
        await expect(force(id, state)).rejects.toThrow('not approved as it stands');
    });

    it('lets no editor’s approval be accepted', async () => {
      const { id } = await desk.draft(clean);
      await expect(
        sql(
          `INSERT INTO decision (id, message_id, revision_id, action, staff_id, version_seen, accepted, outcome, applied_at)
           SELECT gen_random_uuid(), m.id, m.revision_id, 'approve', m.author_id, 1, true, '{}', now()
           FROM message m WHERE m.id = $1`,
          id,
        ),
      ).rejects.toThrow('an editor decides');
    });
  });

  it('keeps a decision while no worker runs, says 202, and knows the outcome later', async () => {
    const { id } = await desk.draft(clean);
    const key = randomUUID();
    const asked = await desk.decide('officer', id, { action: 'submit' }, key);
    expect([asked.status, asked.body]).toEqual([
      202,
      { decisionId: key, messageId: id, code: 'not-known-yet' },
    ]);
    expect((await desk.see(id)).state).toBe('draft');
    expect((await desk.call('officer', 'get', `/decisions/${key}`)).status).toBe(202);
    expect((await desk.call('legal', 'get', `/decisions/${key}`)).status).toBe(404);

    await givenFollowers(web.db, settings(), { wardId: desk.wardId, count: 1 });
    const worker = await startWorker(settings());
    try {
      const known = await until('the outcome', async () => {
        const again = await desk.call('officer', 'get', `/decisions/${key}`);
        return again.status === 200 && (again.body as Decided);
      });
      expect(known).toMatchObject({ decisionId: key, accepted: true, state: 'checking' });
      const repeat = await desk.decide('officer', id, { action: 'submit' }, key);
      expect(repeat.body).toMatchObject({ accepted: true, state: 'checking' });
      const other = await desk.decide('officer', id, { action: 'withdraw', reason: 'x' }, key);
      expect([other.status, other.body]).toEqual([
        422,
        expect.objectContaining({ code: 'key-reused' }),
      ]);
      await desk.reaches(id, 'approval');
    } finally {
      await worker.stop();
    }
  });
});

describe('API of messages with Temporal away', () => {
  it('saves drafts and keeps decisions', async () => {
    const database = await freshDatabase();
    const web = await startWeb(testSettings({ TEMPORAL_ADDRESS: '127.0.0.1:1' }));
    try {
      const desk = await Desk.open(web);
      const { id, version } = await desk.draft(clean);
      expect((await desk.edit(id, version, { ...clean, subject: 'Second' })).status).toBe(200);
      const asked = await desk.decide('officer', id, { action: 'submit' });
      expect(asked.status).toBe(202);
      const rows = await web.db.query<{ kind: string }[]>(
        `SELECT kind FROM outbox WHERE workflow_id = $1 AND done_at IS NULL ORDER BY id`,
        [`message/${id}`],
      );
      expect(rows.map(({ kind }) => kind)).toEqual(['start', 'update']);
    } finally {
      await web.close();
      await database.drop();
    }
  });
});
