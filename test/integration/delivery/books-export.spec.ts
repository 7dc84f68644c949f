import supertest from 'supertest';
import type { DataSource } from 'typeorm';
import { givenStaff } from '../../support/staff';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { signIn, startWeb, tokenOf, type RunningWeb } from '../../support/web';
import { TextFreezer } from '../../../src/delivery/texts/text-freezer';
import { givenFollowers, givenReleased, givenWard, opened } from './given';
import { givenPhones } from './given-phones';
import { startServices, type Services } from './services';

const SUPERVISOR = 'supervisor@northshire.example.org';
const OFFICER = 'officer@northshire.example.org';
/** More than are read at a time. */
const PEOPLE = 2_100;

describe('the export of the books', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let services: Services;
  let db: DataSource;
  let wardId: string;
  let id: string;

  beforeAll(async () => {
    database = await freshDatabase();
    const settings = testSettings();
    web = await startWeb(settings);
    services = await startServices(settings);
    db = web.db;
    await givenStaff(db, OFFICER);
    await givenStaff(db, SUPERVISOR, { role: 'supervisor' });
    wardId = await givenWard(db);
    await givenFollowers(db, settings, { wardId, count: PEOPLE });
    await givenFollowers(db, settings, { wardId, count: 1, cadence: 'weekly', prefix: 'weekly' });
    id = await givenReleased(db, { wardId });
    await services.freezer.freeze(id);
    await opened(db, id);
    await db.query(
      `UPDATE delivery SET state = 'failed', smtp_code = 550, enhanced_code = '5.2.2', tries = 2, done_at = now()
       WHERE id = (SELECT min(id) FROM delivery WHERE send_id = $1 AND state = 'waiting')`,
      [id],
    );
  });
  afterAll(async () => {
    await web.close();
    await services.app.close();
    await database.drop();
  });

  const ask = async (email: string, messageId = id) =>
    supertest(web.url)
      .get(`/api/v1/messages/${messageId}/books`)
      .auth(await tokenOf(web.url, email), { type: 'bearer' })
      .buffer(true);

  it('has a line for each person, why, and where; and nobody’s address', async () => {
    const { status, headers, text } = await ask(SUPERVISOR);
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const lines = text
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\n');
    expect(lines[0]).toMatch(/^delivery_id,area_codes,state,/);
    expect(lines).toHaveLength(1 + PEOPLE + 1);
    expect(new Set(lines.map((line) => line.split(',')[0])).size).toBe(lines.length);
    expect(text).toMatch(/^\d+,E05099999,failed,550,5\.2\.2,Refused for good,2,0,\d{4}-/m);
    expect(text).toMatch(/^\d+,E05099999,deferred,,,"?Put off to their daily or weekly mail/m);
    expect(text).not.toContain('@');
    const points = await db.query<{ id: string }[]>(`SELECT id FROM contact_point LIMIT 1`);
    expect(text).not.toContain(points[0]!.id);
  });

  it('stands in the audit log before it is read', async () => {
    await ask(SUPERVISOR);
    expect(
      await db.query(
        `SELECT DISTINCT action, subject_id AS subject, detail->'lines' AS lines FROM audit_entry
         WHERE subject_kind = 'message' AND action = 'books.exported'`,
      ),
    ).toEqual([{ action: 'books.exported', subject: id, lines: PEOPLE + 1 }]);
  });

  it('is not for everyone, and not before the release', async () => {
    expect((await ask(OFFICER)).status).toBe(403);
    const early = await givenReleased(db, { wardId });
    const { status, text } = await ask(SUPERVISOR, early);
    expect([status, text]).toEqual([404, expect.stringContaining('not-released')]);
  });

  it('is a link for who may have it', async () => {
    const link = `/staff/messages/${id}/books.csv`;
    const agent = web.visitor();
    await signIn(agent, SUPERVISOR);
    expect((await agent.get(`/staff/messages/${id}/live`)).text).toContain(link);
    const file = await agent.get(link).buffer(true);
    expect(file.headers['content-disposition']).toContain('attachment');
    const other = web.visitor();
    await signIn(other, OFFICER);
    expect((await other.get(`/staff/messages/${id}/live`)).text).not.toContain(link);
  });

  it('has the lines of its texts as well', async () => {
    const people = await givenFollowers(db, testSettings(), { wardId, count: 3, prefix: 'phone' });
    await givenPhones(db, testSettings(), people);
    const smsText = 'Thameside Police: gas leak in Mill Lane. Stay indoors.';
    const texted = await givenReleased(db, {
      // nobody here follows it by mail
      ...{ wardId, smsText, topicCode: 'urgent-safety', urgent: true },
    });
    await services.freezer.freeze(texted);
    await services.app.get(TextFreezer, { strict: false }).freeze(texted);
    const kinds = (await ask(SUPERVISOR, texted)).text
      .trim()
      .split('\n')
      .map((line) => line.split(',').slice(-1)[0]!);
    expect(kinds).toEqual(['sent_as', 'text', 'text', 'text']);
  });
});
