import supertest from 'supertest';
import { testSettings } from '../../support/stack/settings';
import { TOPIC } from '../delivery/given';
import { Desk, type Name } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

interface Shown {
  draft: { version: number; state: string } | null;
  published: { version: number; fact: string } | null;
  findings: { rule: string; severity: string }[];
}

describe('the public answer to a rumour', () => {
  const web = forSuite(ownWeb);
  const desk = forSuite(() => Desk.open(web));

  const words = {
    fact: 'Ashmere police station stays open.',
    warning: 'Something wrong about it goes round.',
    myth: 'It is said that Ashmere police station closes in June.',
    why: 'The building was bought last year, and six officers move in. The plan is public.',
    ending: 'The doors in Ashmere are open every day from eight to eight.',
  };

  /** An entry that is rated false and is to be answered. */
  async function rated(): Promise<string> {
    const made = await desk.call('officer', 'post', '/rumours').send({
      ...{ claim: 'Ashmere police station closes in June', firstSeenOn: '2026-05-10' },
      ...{ firstSeenWhere: 'a village chat', claimantType: 'group', areaId: desk.wardId },
      ...{
        harm: 'low',
        checkable: true,
        decision: 'respond',
        decisionReason: 'Many ask',
        topicCode: TOPIC,
      },
    });
    const { id } = made.body as { id: string };
    const at = `/rumours/${id}`;
    await desk.call('officer', 'post', `${at}/evidence`).send({
      ...{ sourceType: 'force_system', reference: 'Estates plan 2026' },
      ...{ words: 'The station stays open.', asAt: '2026-05-11' },
    });
    const step = async (name: Name, body: object) => {
      const { version } = (await desk.call(name, 'get', at)).body as { version: number };
      await desk
        .call(name, 'post', `${at}/steps`)
        .set(...seenAs(version))
        .send(body)
        .expect(200);
    };
    await step('officer', { action: 'check' });
    await step('supervisor', { action: 'rate', to: 'false', words: 'The station stays open.' });
    return id;
  }
  const see = async (id: string) =>
    (await desk.call('officer', 'get', `/rumours/${id}/answer`)).body as Shown;
  const write = (id: string, name: Name, changes = {}, version = 0) =>
    desk
      .call(name, 'put', `/rumours/${id}/answer`)
      .set(...seenAs(version))
      .send({ ...words, ...changes });
  const step = async (id: string, name: Name, action: string, reason?: string) => {
    const { draft, published } = await see(id);
    const { version } = (action === 'withdraw' ? published : draft)!;
    const path = `/rumours/${id}/answer/steps`;
    return desk
      .call(name, 'post', path)
      .set(...seenAs(version))
      .send({ action, reason });
  };
  const published = async () => {
    const id = await rated();
    await write(id, 'officer').expect(200);
    expect((await step(id, 'officer', 'propose')).status).toBe(200);
    const done = await step(id, 'supervisor', 'publish');
    expect([done.status, done.body]).toMatchObject([200, { published: { fact: words.fact } }]);
    return id;
  };
  const seenAs = (version: number) => ['If-Match', `"${version}"`] as const;
  const page = (path: string) => supertest(web.url).get(path);

  it('is read by everybody once a second person approved it, in the order of a debunk', async () => {
    const id = await rated();
    await write(id, 'officer').expect(200);
    await page(`/rumours/${id}`).expect(404);
    await step(id, 'officer', 'propose');
    await page(`/rumours/${id}`).expect(404);
    await step(id, 'supervisor', 'publish');
    const { text } = await page(`/rumours/${id}`).expect(200);
    const places = [words.fact, words.warning, words.myth, words.why, words.ending].map((part) =>
      text.indexOf(part, text.indexOf('<h1')),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect((await page('/rumours')).text).toContain(words.fact);
    expect((await page('/rumours')).text).not.toContain(words.myth);
  });

  it('carries a ClaimReview that programs can read', async () => {
    const id = await published();
    const { text } = await page(`/rumours/${id}`);
    const [, data] = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(text)!;
    expect(JSON.parse(data!)).toMatchObject({
      '@type': 'ClaimReview',
      url: `${testSettings().PUBLIC_URL}/rumours/${id}`,
      claimReviewed: 'Ashmere police station closes in June',
      reviewRating: { ratingValue: 1, alternateName: 'The station stays open.' },
    });
    const json = await page(`/api/v1/public/rumours/${id}`).expect(200);
    expect(json.body).toMatchObject({ answer: { fact: words.fact } });
  });

  it('is approved by nobody who wrote in it, and not even the database lets them', async () => {
    const id = await rated();
    await write(id, 'supervisor').expect(200);
    await step(id, 'officer', 'propose');
    const refused = await step(id, 'supervisor', 'publish');
    expect(refused.body).toMatchObject({ blockers: ['wrote-in-it'] });
    const forced = web.db.query(
      `UPDATE rumour_answer SET state = 'published', approved_by = editors[1], approved_at = now() WHERE rumour_id = $1`,
      [id],
    );
    await expect(forced).rejects.toThrow('rumour_answer_second_person');
    expect((await step(id, 'supervisor2', 'publish')).status).toBe(200);
  });

  it('is approved as it was read: an edit meanwhile is told', async () => {
    const id = await rated();
    await write(id, 'officer').expect(200);
    await step(id, 'officer', 'propose');
    const { draft } = await see(id);
    await write(id, 'officer', { why: 'Something else.' }, draft!.version).expect(200);
    const path = `/rumours/${id}/answer/steps`;
    const late = desk
      .call('supervisor', 'post', path)
      .set(...seenAs(draft!.version))
      .send({ action: 'publish' });
    expect((await late).body).toMatchObject({ blockers: ['wrong-state'] });
    await write(id, 'officer', {}, 1).expect(412);
  });

  it.each<[string, object, string]>([
    [
      'the myth stands in it twice',
      { ending: 'Ashmere police station closes in June.' },
      'myth-repeated',
    ],
    ['a part is missing', { warning: '' }, 'parts-missing'],
    [
      'the checks stop it',
      { why: 'The man in custody is well known to our officers.' },
      'checks-stop',
    ],
  ])('is not proposed where %s', async (_, changes, blocker) => {
    const id = await rated();
    await write(id, 'officer', changes).expect(200);
    const refused = await step(id, 'officer', 'propose');
    expect([refused.status, refused.body]).toMatchObject([409, { blockers: [blocker] }]);
  });

  it('says that it is looked into again once the rating does not stand any more', async () => {
    const id = await published();
    const { version } = (await desk.call('legal', 'get', `/rumours/${id}`)).body as {
      version: number;
    };
    await desk
      .call('supervisor', 'post', `/rumours/${id}/steps`)
      .set(...seenAs(version))
      .send({ action: 'reopen', reason: 'A new plan' })
      .expect(200);
    const { text } = await page(`/rumours/${id}`).expect(200);
    expect(text).toContain('We are looking into this again');
    expect(text).not.toContain(words.myth);
    expect(text).not.toContain('ld+json');
    await page(`/follow/rumour/${id}`).expect(404);
  });

  it('gives way to a newer one, and is taken away with a reason', async () => {
    const id = await published();
    await write(id, 'officer', { fact: 'Ashmere police station stays open for good.' }).expect(200);
    await step(id, 'officer', 'propose');
    expect((await step(id, 'supervisor', 'publish')).status).toBe(200);
    expect((await page(`/rumours/${id}`)).text).toContain('stays open for good');
    expect((await step(id, 'supervisor', 'withdraw', ' ')).status).toBe(409);
    expect((await step(id, 'supervisor', 'withdraw', 'The plan changed')).status).toBe(200);
    await page(`/rumours/${id}`).expect(404);
    const [old] = await web.db.query<{ id: string }[]>(
      `SELECT id FROM rumour_answer WHERE rumour_id = $1`,
      [id],
    );
    const changed = web.db.query(`UPDATE rumour_answer SET fact = 'x' WHERE id = $1`, [old!.id]);
    await expect(changed).rejects.toThrow('stays as it is');
  });

  it('may be cited and followed, and begins the message to those who follow it', async () => {
    const id = await published();
    await page(`/follow/rumour/${id}`).expect(200);
    const made = await desk.call('officer', 'post', `/followers/rumour/${id}/messages`).send({});
    expect(made.status).toBe(201);
    const { id: messageId } = made.body as { id: string };
    const message = await desk.call('officer', 'get', `/messages/${messageId}`);
    const { body } = message.body as { body: string };
    expect(body).toContain(words.ending);
    expect(body).toContain(`${testSettings().PUBLIC_URL}/rumours/${id}`);
  });
});
