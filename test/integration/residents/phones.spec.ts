import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { HeldElsewhere } from '../../../src/residents/privacy/held-elsewhere';
import { NotifyServer } from '../../support/notify-server';
import { residentsWorld, type ResidentsWorld } from '../../support/residents';
import { givenFollowers } from '../delivery/given';

const NUMBER = '+442079460101';

describe('texts to a phone', () => {
  let notify: NotifyServer;
  let world: ResidentsWorld;
  let count = 0;
  beforeAll(async () => {
    notify = await NotifyServer.open();
    world = await residentsWorld(notify.settings);
  });
  beforeEach(() => notify.clear());
  afterAll(async () => {
    await world.drop();
    await notify.close();
  });

  async function resident() {
    const [one] = await givenFollowers(world.db, world.settings, {
      ...{ wardId: world.area.abbey, count: 1, prefix: `phone${++count}-` },
    });
    const path = world.links.preferencesPath(one!.contactPointId);
    const post = (rest: string, body: object) =>
      supertest(world.url)
        .post(`/api/v1${path}/phone${rest}`)
        .set('Idempotency-Key', randomUUID())
        .send(body);
    return { id: one!.contactPointId, path, post };
  }
  const codeIn = (number: string) => /\b\d{6}\b/.exec(notify.to(number).at(-1)?.body ?? '')?.[0];
  const members = () =>
    world.db.query<{ id: string }[]>(
      `SELECT contact_point_id AS id FROM text_member WHERE area_id = $1`,
      [world.area.abbey],
    );

  it('begin once the code from the phone was entered, and end by the link of a text', async () => {
    const { post } = await resident();
    await post('', { number: '020 7946 0101' }).expect(202);
    expect(await members()).toEqual([]);
    expect(notify.to(NUMBER)[0]!.body).toMatch(/^Thameside Police: your code is \d{6}\./);
    const right = codeIn(NUMBER)!;
    const wrong = right === '000000' ? '000001' : '000000';
    const refused = await post('/confirmation', { code: wrong }).expect(422);
    expect(refused.body).toMatchObject({ code: 'wrong-code', triesLeft: 4 });
    await post('/confirmation', { code: right }).expect(200);
    await post('/confirmation', { code: right }).expect(409);
    const [phone] = await members();
    const [row] = await world.db.query<Record<string, unknown>[]>(
      `SELECT channel, stop_code, state, mail_domain, strpos(encode(sealed_address, 'escape'), '7946') AS plain
       FROM contact_point WHERE id = $1`,
      [phone!.id],
    );
    expect(row).toMatchObject({ channel: 'sms', state: 'confirmed', mail_domain: null, plain: 0 });

    const stop = `/s/${String(row!.stop_code)}`;
    await supertest(world.url).get(stop).expect(200);
    expect(await members()).toHaveLength(1);
    await supertest(world.url).post(stop).expect(200);
    await supertest(world.url).post(stop).expect(200);
    expect(await members()).toEqual([]);
    await supertest(world.url).get('/s/AAAAAAAAAA').expect(404);
  });

  it('end with everything else when all mail is stopped, and when the number is taken away', async () => {
    const one = await resident();
    const two = await resident();
    for (const [who, number] of [
      [one, '+442079460102'],
      [two, '+442079460103'],
    ] as const) {
      await who.post('', { number }).expect(202);
      await who.post('/confirmation', { code: codeIn(number) }).expect(200);
    }
    expect(await members()).toHaveLength(2);
    await supertest(world.url).post(world.links.unsubscribePath(one.id)).expect(200);
    expect(await members()).toHaveLength(1);
    await supertest(world.url).delete(`/api/v1${two.path}/phone`).expect(204);
    await supertest(world.url).delete(`/api/v1${two.path}/phone`).expect(204);
    expect(await members()).toEqual([]);
  });

  it('belong to whoever proved last that the number is theirs', async () => {
    const [before, now] = [await resident(), await resident()];
    for (const who of [before, now]) {
      await who.post('', { number: '+442079460104' }).expect(202);
      await who.post('/confirmation', { code: codeIn('+442079460104') }).expect(200);
    }
    const rows = await world.db.query<{ mine: boolean }[]>(
      `SELECT phone.resident_id = mail.resident_id AS mine FROM contact_point phone
       JOIN contact_point mail ON mail.id = $1 WHERE phone.channel = 'sms' AND phone.state = 'confirmed'`,
      [now.id],
    );
    expect(rows).toEqual([{ mine: true }]);
  });

  it('are in what a person can download, and go when they have all deleted', async () => {
    const { id, post } = await resident();
    await post('', { number: '+442079460107' }).expect(202);
    await post('/confirmation', { code: codeIn('+442079460107') }).expect(200);
    const elsewhere = world.app.get(HeldElsewhere, { strict: false });
    const held = await elsewhere.collect(world.db.manager, id);
    expect(held.phones).toMatchObject([{ state: 'confirmed', number: '+442079460107' }]);
    expect(held.deliveries).toEqual([]);
    await world.db.transaction((tx) => elsewhere.erase(tx, id));
    expect((await elsewhere.collect(world.db.manager, id)).phones).toEqual([]);
    expect(await members()).not.toContainEqual(expect.objectContaining({ id }));
  });

  it('need a number that takes texts, and few codes are sent', async () => {
    const { post } = await resident();
    await post('', { number: '999' }).expect(422);
    notify.treat('+442079460105', 'wrong');
    await post('', { number: '+442079460105' }).expect(422);
    notify.treat('+442079460106', 'broken', 1);
    const away = await post('', { number: '+442079460106' }).expect(503);
    expect(away.body).toMatchObject({ code: 'text-not-sent' });
    await post('', { number: '+442079460106' }).expect(202);
    await post('', { number: '+442079460106' }).expect(429);
  });

  it('are off without a key', async () => {
    const plain = await residentsWorld();
    try {
      const [one] = await givenFollowers(plain.db, plain.settings, {
        ...{ wardId: plain.area.abbey, count: 1 },
      });
      const path = plain.links.preferencesPath(one!.contactPointId);
      const page = await supertest(plain.url).get(path).expect(200);
      expect(page.text).not.toContain('by text');
      await supertest(plain.url).post(`/api/v1${path}/phone`).send({ number: NUMBER }).expect(404);
    } finally {
      await plain.drop();
    }
  });
});
