import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { Tokens } from '../../../src/platform/security/tokens';
import { Interests } from '../../../src/residents/interests/interests.service';
import { Postbox } from '../../support/postbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { startWeb, type RunningWeb } from '../../support/web';
import { givenFollowers, givenReleased, givenWard, type Follower } from './given';
import { goOn, startServices, type Services } from './services';

describe('what readers say of a mail', () => {
  let database: FreshDatabase;
  let postbox: Postbox;
  let services: Services;
  let web: RunningWeb;
  let wardId: string;
  let people: Follower[];
  let messageId: string;

  beforeAll(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    const settings = testSettings({ SMTP_URL: postbox.url });
    services = await startServices(settings);
    web = await startWeb(settings);
    wardId = await givenWard(services.db);
    people = await givenFollowers(services.db, settings, { wardId, count: 8 });
    messageId = await givenReleased(services.db, { wardId });
    await services.freezer.freeze(messageId);
    await services.sending.sendChunks(messageId, goOn());
  });
  afterAll(async () => {
    await web.close();
    await services.app.close();
    await postbox.close();
    await database.drop();
  });

  /** Path and query of the first such link in a person's mail. */
  const linkOf = (who: number, kind: 'useful' | 'unsubscribe', part: 'text' | 'html' = 'text') => {
    const { mail } = postbox.to(people[who]!.address).at(-1)!;
    const found = new RegExp(`https?://[^\\s"<>]+/${kind}/[^\\s"<>]+`).exec(String(mail[part]));
    const { pathname, search } = new URL(found![0]);
    return pathname + search;
  };
  const ratings = () =>
    services.db.query<{ useful: boolean; n: number }[]>(
      `SELECT useful, count(*)::integer AS n FROM mail_rating WHERE send_id = $1 GROUP BY useful ORDER BY useful`,
      [messageId],
    );
  const departure = async (who: number) =>
    (
      await services.db.query<Record<string, unknown>[]>(
        `SELECT everything, way, send_id AS "sendId", area_ids AS "areaIds", reason FROM departure
         WHERE contact_point_id = $1 ORDER BY id`,
        [people[who]!.contactPointId],
      )
    ).at(-1);
  const form = (path: string, fields: Record<string, string>) =>
    supertest(web.url).post(path).type('form').send(fields);

  it('is asked for in text and HTML, by the token that the reply address holds', () => {
    const { mail } = postbox.to(people[0]!.address).at(-1)!;
    const token = /^reply\+([a-z2-7]+)@/.exec(mail.replyTo!.value[0]!.address!)![1];
    for (const part of [mail.text!, mail.html as string])
      for (const answer of ['yes', 'no']) expect(part).toContain(`/useful/${token}/${answer}`);
    expect(mail.text).not.toContain(`useful/${people[0]!.contactPointId}`);
  });

  it('is not counted when a scanner follows every link', async () => {
    const link = linkOf(0, 'useful');
    for (const path of [link, link.replace(/yes$/, 'no')]) {
      const page = await supertest(web.url).get(path).expect(200);
      expect(page.text).toContain('Yes, it was useful');
      expect(page.text).not.toContain(people[0]!.address);
      await supertest(web.url).head(path).expect(200);
    }
    expect(await ratings()).toEqual([]);
  });

  it('counts once a mail, the later answer, with no cookie and no script', async () => {
    const path = linkOf(0, 'useful', 'html').replace(/\/(yes|no)$/, '');
    const { text } = await form(path, { answer: 'yes' }).expect(200);
    expect(text).toContain('It was not useful after all');
    await form(path, { answer: 'yes' }).expect(200);
    expect(await ratings()).toEqual([{ useful: true, n: 1 }]);
    await form(path, { answer: 'no' }).expect(200);
    await form(linkOf(1, 'useful').replace(/\/(yes|no)$/, ''), { answer: 'yes' }).expect(200);
    expect(await ratings()).toEqual([
      { useful: false, n: 1 },
      { useful: true, n: 1 },
    ]);
    const token = path.split('/').at(-1)!;
    await supertest(web.url).put(`/api/v1/ratings/${token}`).send({ useful: true }).expect(200);
    expect(await ratings()).toEqual([{ useful: true, n: 2 }]);
  });

  it.each([
    ['an answer that is none', (token: string) => `/useful/${token}/perhaps`],
    ['a changed letter', (token: string) => `/useful/x${token.slice(1)}/yes`],
    ['a token for something else', () => `/useful/${tokens().mint('unsubscribe', '1')}/yes`],
    ['the reply address of a letter', () => `/useful/${tokens().mint('reply', 'c1')}/yes`],
  ])('is 404 for %s', async (_, pathOf) => {
    await supertest(web.url)
      .get(pathOf(linkOf(0, 'useful').split('/')[2]!))
      .expect(404);
  });
  const tokens = () => web.app.get(Tokens);

  it('is 404 for a delivery that never was', async () => {
    await form(`/useful/${tokens().mint('reply', '999999')}`, { answer: 'yes' }).expect(404);
  });

  it('ties who leaves to the message whose link it was, by a page or by the mail program', async () => {
    expect(linkOf(1, 'unsubscribe')).toMatch(/\?mail=\d+$/);
    const page = await supertest(web.url).get(linkOf(1, 'unsubscribe')).expect(200);
    expect(page.text).toMatch(/action="\/unsubscribe\/[a-z2-7]+\?mail=\d+"/);
    expect(await departure(1)).toBeUndefined();
    await form(linkOf(1, 'unsubscribe'), { 'List-Unsubscribe': 'One-Click' }).expect(200);
    expect(await departure(1)).toEqual({
      ...{ everything: true, way: 'link', sendId: messageId, areaIds: [wardId], reason: null },
    });
    await form(linkOf(1, 'unsubscribe'), {}).expect(200);
    const [all] = await services.db.query<{ n: number }[]>(
      'SELECT count(*)::integer AS n FROM departure',
    );
    expect(all!.n).toBe(1);
  });

  it('takes one reason, which may be changed, and none that it does not know', async () => {
    const path = linkOf(1, 'unsubscribe').replace(/\?.*/, '/reason');
    await form(path, {}).expect(200);
    expect(await departure(1)).toMatchObject({ reason: null });
    await form(path, { reason: 'too-many' }).expect(200);
    await form(path, { reason: 'because' }).expect(200);
    expect(await departure(1)).toMatchObject({ reason: 'too-many' });
    const api = `/api/v1${path}`;
    await supertest(web.url).put(api).send({ reason: 'not-my-area' }).expect(200);
    await supertest(web.url).put(api).send({ reason: 'because' }).expect(422);
    expect(await departure(1)).toMatchObject({ reason: 'not-my-area' });
    const other = linkOf(2, 'unsubscribe').replace(/\?.*/, '/reason');
    await form(other, { reason: 'moved' }).expect(409);
  });

  it('counts another person’s mail, or none, for no message', async () => {
    const strange = new URLSearchParams(linkOf(0, 'unsubscribe').split('?')[1]).get('mail')!;
    for (const [who, mail] of [
      [2, strange],
      [3, '1; DROP TABLE departure'],
    ] as const) {
      const path = linkOf(who, 'unsubscribe').split('?')[0]!;
      await form(`${path}?mail=${encodeURIComponent(mail)}`, {}).expect(200);
      expect(await departure(who)).toMatchObject({ everything: true, sendId: null });
    }
  });

  it('ties who stops the news of one thing to it as well', async () => {
    const about = { kind: 'priority', id: randomUUID(), name: 'Speeding in Mill Lane' };
    const interests = web.app.get(Interests, { strict: false });
    const { contactPointId } = people[5]!;
    await services.db.transaction((tx) => interests.follow(tx, about, contactPointId));
    const id = await givenReleased(services.db, { wardId, about });
    await services.freezer.freeze(id);
    await services.sending.sendChunks(id, goOn());
    await form(linkOf(5, 'unsubscribe'), {}).expect(200);
    expect(await departure(5)).toMatchObject({ everything: false, sendId: id });
  });
});
