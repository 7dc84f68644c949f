import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { DatabaseGuard } from '../../../src/delivery/hold/database-guard.service';
import { Postbox } from '../../support/postbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenStaff } from '../../support/staff';
import { signIn, startWeb, submit, tokenOf, type RunningWeb } from '../../support/web';
import { givenFollowers, givenReleased, givenWard, states } from './given';
import { goOn, startServices, type Services } from './services';

describe('a database that was restored', () => {
  let database: FreshDatabase;
  let postbox: Postbox;
  let services: Services;
  let web: RunningWeb;
  let id: string;
  const administrator = 'administrator@northshire.example.org';

  beforeEach(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    const settings = testSettings({ SMTP_URL: postbox.url });
    services = await startServices(settings);
    web = await startWeb(settings);
    const wardId = await givenWard(web.db);
    await givenFollowers(web.db, settings, { wardId, count: 5 });
    id = await givenReleased(web.db, { wardId });
    await services.freezer.freeze(id);
    await givenStaff(web.db, administrator, { role: 'administrator' });
    await givenStaff(web.db, 'supervisor@northshire.example.org', { role: 'supervisor' });
  });
  afterEach(async () => {
    await Promise.all([web.close(), services.app.close()]);
    await postbox.close();
    await database.drop();
  });

  const stopped = () => AbortSignal.abort();
  /** As it is found on another timeline or in another cluster. */
  const restore = () => web.db.query(`UPDATE installation SET place = 'elsewhere/1/1'`);
  const release = async (cause: string, as = administrator) =>
    supertest(web.url)
      .post('/api/v1/sending-hold/release')
      .auth(await tokenOf(web.url, as), { type: 'bearer' })
      .set('Idempotency-Key', randomUUID())
      .send({ cause });

  it('sends nothing and ends nothing, until a named person releases it; what may be sent is unknown', async () => {
    await restore();
    await web.db.query(`UPDATE message SET not_after = now() - interval '1 minute'`);
    expect(await services.sending.sendChunks(id, goOn())).toBe('held');
    expect(await services.books.nextStep(id)).toEqual({ open: 1, waitMs: 60_000 });
    expect(await states(web.db, id)).toEqual({ waiting: 5 });
    expect((await release('restored', 'supervisor@northshire.example.org')).status).toBe(403);
    const [before] = await web.db.query<{ epoch: string }[]>('SELECT epoch FROM installation');
    expect((await release('restored')).body).toEqual({ unknown: 5, letters: 0 });
    const [after] = await web.db.query<{ epoch: string }[]>('SELECT epoch FROM installation');
    expect(after!.epoch).not.toBe(before!.epoch);
    expect(await services.books.close(id)).toMatchObject({ audience: 5, unknown: 5 });
    expect(postbox.received).toEqual([]);
    expect((await release('restored')).body).toMatchObject({ code: 'not-held' });
    const audit = await web.db.query<{ detail: object }[]>(
      `SELECT detail FROM audit_entry WHERE action = 'sending.released'`,
    );
    expect(audit).toEqual([{ detail: { cause: 'restored', unknown: 5, letters: 0 } }]);
  });

  it('is noticed by a worker that it was put back under', async () => {
    await web.db.query('UPDATE installation SET mark = 7');
    expect(await services.sending.sendChunks(id, stopped())).toBe('stopped');
    await web.db.query('UPDATE installation SET mark = 6');
    expect(await services.sending.sendChunks(id, goOn())).toBe('held');
    expect(await states(web.db, id)).toEqual({ waiting: 5 });
    const [shown] = await web.db.query<object[]>('SELECT held_for FROM installation');
    expect(shown).toEqual({ held_for: 'older' });
    expect((await release('restored')).body).toMatchObject({ unknown: 5 });
  });

  it('is not vouched for while Temporal is away', async () => {
    const alone = await startServices(testSettings({ TEMPORAL_ADDRESS: '127.0.0.1:1' }));
    const guard = alone.app.get(DatabaseGuard, { strict: false });
    const work = jest.fn();
    await expect(guard.during(work)).rejects.toMatchObject({ type: 'database-not-known' });
    expect(work).not.toHaveBeenCalled();
    await alone.app.close();
  });

  it('goes on where it stood when it was only moved', async () => {
    await restore();
    expect((await release('moved')).body).toEqual({ unknown: 0, letters: 0 });
    await services.sending.sendChunks(id, goOn());
    expect(await states(web.db, id)).toEqual({ accepted: 5 });
  });

  it('can be held by hand, on a page, before the workers start', async () => {
    const agent = web.visitor();
    await signIn(agent, administrator);
    const path = '/staff/sending-hold';
    expect((await submit(agent, path, {})).status).toBe(303);
    expect(await services.sending.sendChunks(id, goOn())).toBe('held');
    const unsaid = await submit(agent, path, {}, `${path}/release`);
    expect([unsaid.status, unsaid.text]).toEqual([422, expect.stringContaining('only moved')]);
    expect((await submit(agent, path, { cause: 'moved' }, `${path}/release`)).status).toBe(303);
    expect((await agent.get(path)).text).toContain('Sending is not held');
    expect(await services.sending.sendChunks(id, goOn())).toBe('nothing-free');
  });
});
