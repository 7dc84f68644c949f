import { DateTime } from 'luxon';
import supertest from 'supertest';
import { WarmUp } from '../../../src/delivery/warm-up/warm-up.service';
import { SendingTime } from '../../../src/publishing/sending-time/sending-time';
import { Postbox } from '../../support/postbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenStaff } from '../../support/staff';
import { signIn, startWeb, tokenOf } from '../../support/web';
import { givenFollowers, givenReleased, givenWard, states } from './given';
import { goOn, startServices, type Services } from './services';

const today = () => DateTime.now().setZone('Europe/London').startOf('day');

describe('a warm-up plan', () => {
  let database: FreshDatabase;
  let postbox: Postbox;
  let workers: Services[];
  let wardId: string;

  const planFrom = (day: DateTime) => ({
    WARM_UP_FROM: day.toISODate()!,
    WARM_UP_STEPS: '10,1000',
  });
  /** A worker on the first or second day of the plan. */
  const worker = async (day: 1 | 2) => {
    const plan = planFrom(today().minus({ days: day - 1 }));
    const always = { QUIET_FROM: '00:00', QUIET_TO: '00:00' };
    const made = await startServices(
      testSettings({ SMTP_URL: postbox.url, CHUNK_SIZE: '10', ...plan, ...always }),
    );
    workers.push(made);
    return made;
  };
  const released = async (services: Services, wish: { urgent?: boolean; notAfter?: Date } = {}) => {
    const id = await givenReleased(services.db, { wardId, ...wish });
    await services.freezer.freeze(id);
    return id;
  };
  const sendAll = async (services: Services, id: string) => {
    let end = await services.sending.sendChunks(id, goOn());
    while (end === 'more') end = await services.sending.sendChunks(id, goOn());
    return end;
  };

  beforeEach(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    workers = [];
    const { db } = await worker(1);
    wardId = await givenWard(db);
    await givenFollowers(db, testSettings(), { wardId, count: 25 });
  });
  afterEach(async () => {
    for (const one of workers) await one.app.close();
    await postbox.close();
    await database.drop();
  });

  it('lets all workers together send the day’s mails, and the rest the next day', async () => {
    const one = workers[0]!;
    const other = await worker(1);
    const id = await released(one);
    await Promise.all([sendAll(one, id), sendAll(other, id)]);
    expect(postbox.received).toHaveLength(10);
    const { open, waitMs } = await one.books.nextStep(id);
    expect(open).toBeGreaterThan(0);
    const wakes = Date.now() + waitMs!;
    expect(Math.abs(wakes - today().plus({ days: 1 }).toMillis())).toBeLessThan(5_000);
    const next = await worker(2);
    await sendAll(next, id);
    expect(await states(next.db, id)).toEqual({ accepted: 25 });
    expect((await next.books.nextStep(id)).open).toBe(0);
  });

  it('ends who is still waiting as expired when the message is stale', async () => {
    const [one] = workers;
    const id = await released(one!, { notAfter: new Date(Date.now() + 3_600_000) });
    await sendAll(one!, id);
    expect((await one!.books.nextStep(id)).waitMs).toBeLessThanOrEqual(3_600_000);
    await one!.db.query(`UPDATE message SET not_after = now() WHERE id = $1`, [id]);
    await one!.books.nextStep(id);
    expect(await one!.books.close(id)).toMatchObject({ accepted: 10, expired: 15 });
  });

  it('never holds an urgent message, and counts it before all others', async () => {
    const [one] = workers;
    const urgent = await released(one!, { urgent: true });
    await sendAll(one!, urgent);
    expect(await states(one!.db, urgent)).toEqual({ accepted: 25 });
    const usual = await released(one!);
    expect(await sendAll(one!, usual)).toBe('held');
    expect(postbox.received).toHaveLength(25);
    expect((await one!.books.nextStep(urgent)).open).toBe(0);
  });

  it('is told of the message, and on the page of its delivery', async () => {
    const { db, freezer } = workers[0]!;
    const web = await startWeb(testSettings({ SMTP_URL: postbox.url, ...planFrom(today()) }));
    await givenStaff(db, 'supervisor@northshire.example.org', { role: 'supervisor' });
    const agent = web.visitor();
    await signIn(agent, 'supervisor@northshire.example.org');
    const id = await givenReleased(db, { wardId });
    await freezer.freeze(id);
    const tomorrow = today().plus({ days: 1 });
    const page = await agent.get(`/staff/messages/${id}/live`);
    expect(page.text).toContain(`will take until ${tomorrow.toFormat('d MMMM yyyy')}`);
    const token = await tokenOf(web.url, 'supervisor@northshire.example.org');
    const answer = await supertest(web.url)
      .get(`/api/v1/messages/${id}`)
      .auth(token, { type: 'bearer' });
    expect(answer.body).toMatchObject({ takesUntil: tomorrow.toJSDate().toISOString() });
    await web.close();
  });

  it('says by when so many would have it, for those who release it', async () => {
    const time = workers[0]!.app.get(SendingTime, { strict: false });
    const tomorrow = today().plus({ days: 1 });
    const usual = { urgent: false, correctsId: null };
    expect(await time.lastDay(usual, 11, new Date())).toEqual(tomorrow.toJSDate());
    expect(await time.lastDay(usual, 11, tomorrow.toJSDate())).toBeNull();
    expect(await time.lastDay({ ...usual, urgent: true }, 11, new Date())).toBeNull();
    const plan = workers[0]!.app.get(WarmUp, { strict: false });
    expect(await plan.lastDay(10)).toBeNull();
    expect(await plan.lastDay(11)).toEqual(today().plus({ days: 1 }).toJSDate());
  });
});
