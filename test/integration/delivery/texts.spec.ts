import { TextFreezer } from '../../../src/delivery/texts/text-freezer';
import { TextReceipts } from '../../../src/delivery/texts/text-receipts.service';
import { TextSending } from '../../../src/delivery/texts/text-sending.service';
import { referenceOf } from '../../../src/delivery/texts/rules/reference';
import { amended } from '../../../src/delivery/books/rules/amended';
import { NotifyServer } from '../../support/notify-server';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenFollowers, givenReleased, givenWard, messageIs, states } from './given';
import { givenPhones, type Phone } from './given-phones';
import { goOn, startServices, type Services } from './services';

const smsText = 'Thameside Police: gas leak in Mill Lane. Stay indoors.';

describe('texts of a message', () => {
  let database: FreshDatabase;
  let notify: NotifyServer;
  let services: Services;
  let wardId: string;
  let phones: Phone[];
  let texts: { freezer: TextFreezer; sending: TextSending; receipts: TextReceipts };

  beforeAll(async () => {
    database = await freshDatabase();
    notify = await NotifyServer.open();
    const settings = testSettings({ ...notify.settings, TEXT_CHUNK_SIZE: '7' });
    services = await startServices(settings);
    const of = <T>(token: new (...args: never[]) => T): T =>
      services.app.get<T>(token, { strict: false });
    texts = { freezer: of(TextFreezer), sending: of(TextSending), receipts: of(TextReceipts) };
    texts.sending.times = { plan: { steps: [0.1], giveUpAfter: 0.2 }, fullMs: 200 };
    wardId = await givenWard(services.db);
    const people = await givenFollowers(services.db, settings, { wardId, count: 12 });
    phones = await givenPhones(services.db, settings, people.slice(0, 10));
  });
  beforeEach(() => notify.clear());
  afterAll(async () => {
    await services.app.close();
    await notify.close();
    await database.drop();
  });

  const released = (more: object = {}) =>
    givenReleased(services.db, {
      wardId,
      smsText,
      topicCode: 'urgent-safety',
      urgent: true,
      ...more,
    });
  async function frozen(more: object = {}) {
    return texts.freezer.freeze(await released(more));
  }
  /** Until nothing of it is open, as the workflow does. */
  async function sent(sendId: string) {
    for (let tries = 0; tries < 50; tries++) {
      const { open, waitMs } = await services.books.nextStep(sendId);
      if (open === 0) return states(services.db, sendId);
      if (waitMs) await new Promise((done) => setTimeout(done, waitMs));
      await texts.sending.sendTexts(sendId, goOn());
    }
    throw new Error('it does not end');
  }

  it('go to confirmed phones alone, with the link that stops them', async () => {
    const id = await released();
    const sendId = await texts.freezer.freeze(id);
    expect(await texts.freezer.freeze(id)).toBe(sendId);
    expect(await sent(sendId)).toEqual({ accepted: 10 });
    expect(notify.texts).toHaveLength(10);
    const [{ number, stopCode }] = phones as [Phone];
    const [got] = notify.to(number);
    expect(got!.body).toMatch(new RegExp(`^${smsText}\nStop: \\S+/s/${stopCode}$`));
    expect(got!.reference).toMatch(new RegExp(`^${sendId}/\\d+$`));
    expect(await services.books.close(sendId)).toMatchObject({ audience: 10, accepted: 10 });
  });

  it('end by class: refused, broken for a while, lost, and never heard of', async () => {
    const [wrong, once, broken, kept, lost, gone] = phones.map(({ number }) => number) as [
      ...[string, string, string, string, string, string],
    ];
    notify.treat(wrong, 'wrong');
    notify.treat(once, 'broken', 1);
    notify.treat(broken, 'broken');
    notify.treat(kept, 'broken but kept');
    notify.treat(lost, 'lost');
    notify.treat(gone, 'gone');
    const sendId = await frozen();
    expect(await sent(sendId)).toEqual({ accepted: 6, failed: 2, unknown: 2 });
    // a 500 whose text was taken all the same is looked up, not sent again
    for (const number of [once, kept, lost]) expect(notify.to(number)).toHaveLength(1);
    const codes = await services.db.query<unknown[]>(
      `SELECT smtp_code AS status, enhanced_code AS code FROM delivery
       WHERE send_id = $1 AND state = 'failed' ORDER BY 1`,
      [sendId],
    );
    expect(codes).toEqual([
      { status: 400, code: 'ValidationError' },
      { status: 500, code: 'Exception' },
    ]);

    expect(await texts.sending.reconcile(sendId)).toBe(1);
    expect(await states(services.db, sendId)).toEqual({ accepted: 7, failed: 2, unknown: 1 });
    expect(notify.to(gone)).toEqual([]);
    await services.books.close(sendId);
  });

  it('wait while the minute is full, and for tomorrow with the limit of the day', async () => {
    notify.perMinute = 4;
    const sendId = await frozen();
    const stop = new AbortController();
    const call = texts.sending.sendTexts(sendId, stop.signal);
    while (notify.asked < 8) await new Promise((done) => setTimeout(done, 20));
    expect(notify.texts).toHaveLength(4);
    notify.perMinute = 3_000;
    expect(['nothing-free', 'more']).toContain(await call);
    expect(await sent(sendId)).toEqual({ accepted: 10 });

    notify.clear();
    notify.perDay = 3;
    const next = await frozen();
    expect(await texts.sending.sendTexts(next, goOn())).toBe('nothing-free');
    expect(notify.texts).toHaveLength(3);
    expect(await states(services.db, next)).toEqual({ accepted: 3, retry: 7 });
    const { open, waitMs } = await services.books.nextStep(next);
    expect(open).toBeGreaterThan(0);
    expect(waitMs).toBeGreaterThan(50_000);
  });

  it('are looked up before they are sent again after a crash', async () => {
    const sendId = await frozen();
    await services.leases.claim(sendId);
    const [dead] = await services.db.query<[{ id: string }[]]>(
      `UPDATE delivery SET state = 'in flight', epoch = 1, tries = 1
       WHERE id IN (SELECT id FROM delivery WHERE send_id = $1 AND chunk = 0 ORDER BY id LIMIT 2) RETURNING id`,
      [sendId],
    );
    await services.db.query(
      `UPDATE chunk SET lease_until = now() - interval '1 second' WHERE send_id = $1 AND state = 'leased'`,
      [sendId],
    );
    notify.texts.push({
      ...{ id: 'kept', reference: referenceOf(sendId, dead[0]!.id), status: 'sending' },
      ...{ phone_number: 'before', body: smsText },
    });
    expect(await sent(sendId)).toEqual({ accepted: 10 });
    expect(notify.asked).toBe(9);
  });

  it('are put back, and cost nobody a try, with Notify away or a wrong key', async () => {
    const sendId = await frozen();
    const elsewhere = await startServices(
      testSettings({ ...notify.settings, NOTIFY_API_KEY: `x-${'0'.repeat(36)}-${'1'.repeat(36)}` }),
    );
    const sending = elsewhere.app.get(TextSending, { strict: false });
    expect(await sending.sendTexts(sendId, goOn())).toBe('relay-away');
    await elsewhere.app.close();
    const [{ tries }] = await services.db.query<[{ tries: number }]>(
      `SELECT max(tries) AS tries FROM delivery WHERE send_id = $1`,
      [sendId],
    );
    expect(tries).toBe(0);
    await messageIs(services.db, await messageOf(sendId), 'withdrawn');
    expect(await sent(sendId)).toEqual({ cancelled: 10 });
  });

  it('of who stopped them since are not sent, and of a correction go where the original went', async () => {
    notify.treat(phones[1]!.number, 'wrong');
    const original = await released();
    const first = await texts.freezer.freeze(original);
    await sent(first);
    await services.books.close(first);
    await services.books.counts(first);
    const correction = await frozen({ correctsId: original });
    await services.db.query(`UPDATE contact_point SET state = 'unsubscribed' WHERE id = $1`, [
      phones[0]!.contactPointId,
    ]);
    notify.clear();
    expect(await sent(correction)).toEqual({ accepted: 8, suppressed: 1 });
    for (const { number } of phones.slice(0, 2)) expect(notify.to(number)).toEqual([]);
    await services.db.query(`UPDATE contact_point SET state = 'confirmed' WHERE id = $1`, [
      phones[0]!.contactPointId,
    ]);
  });

  it('are amended by receipts once the books are closed, each once', async () => {
    const [bad, lost, good] = phones.map(({ number }) => number) as [string, string, string];
    notify.treat(lost, 'lost', 1);
    const sendId = await frozen();
    await sent(sendId);
    await services.books.close(sendId);
    const of = (number: string, status: string) => ({
      reference: notify.to(number)[0]!.reference,
      status,
    });
    const { receipts } = texts;
    expect(await receipts.take(of(bad, 'permanent-failure'))).toBe('permanent-failure');
    expect(await receipts.take(of(bad, 'permanent-failure'))).toBe('repeated');
    expect(await receipts.take(of(lost, 'delivered'))).toBe('delivered');
    expect(await receipts.take(of(good, 'delivered'))).toBe('delivered');
    for (const foreign of [
      { ...of(good, 'created') },
      { reference: 'code/x', status: 'delivered' },
    ])
      expect(await receipts.take(foreign)).toBe('foreign');
    const balance = (await services.books.balance(sendId))!;
    expect(balance).toMatchObject({ accepted: 9, unknown: 1, failed: 0 });
    const now = amended(balance, await services.books.amendments(sendId));
    expect(now).toMatchObject({ accepted: 9, unknown: 0, failed: 1 });
    expect(await states(services.db, sendId)).toEqual({ accepted: 9, failed: 1 });
    const next = await frozen();
    expect(await sent(next)).toEqual({ accepted: 9, suppressed: 1 });
  });

  it('keep a message from being complete until they are balanced', async () => {
    const id = await released();
    const sendId = await texts.freezer.freeze(id);
    await services.freezer.freeze(id);
    await services.db.query(`UPDATE message SET not_after = now() WHERE id = $1`, [id]);
    for (const one of [id, sendId]) await services.books.nextStep(one);
    await services.books.close(id);
    await messageIs(services.db, id, 'balancing');
    const complete = () => messageIs(services.db, id, 'complete');
    await expect(complete()).rejects.toThrow('the texts of the message have no closing balance');
    await services.books.close(sendId);
    await complete();
  });

  const messageOf = async (sendId: string) => {
    const [row] = await services.db.query<[{ id: string }]>(
      `SELECT texts_of AS id FROM send WHERE id = $1`,
      [sendId],
    );
    return row.id;
  };
});
