import supertest from 'supertest';
import { DEMO_PASSWORD } from '../../../src/staff/seeds/accounts';
import { givenDeliveredMessage } from '../../factories/delivered-message';
import { givenPhoto, givenPicturedMail } from '../../factories/pictured-mail';
import { testSettings } from '../../support/stack/settings';
import { signIn, tokenOf } from '../../support/web';
import { forSuite } from '../../support/for-suite';
import { demoWeb } from '../../support/demo-web';

const web = forSuite(demoWeb);
let photo: Buffer;

beforeAll(async () => {
  photo = await givenPhoto();
});

const OWN = 'E05013928';
const ANOTHERS = 'E05014009';
const mailOf = (user: string) => `${user}@thameside.example.org`;

/** Where the picture of a resident in this ward is, under its own task. */
async function given(ward: string) {
  const { address: from, replyAddress: to } = await givenDeliveredMessage(web.db, testSettings(), {
    ward,
  });
  await web.mailroom.deliver({
    ...{ from, to },
    raw: givenPicturedMail(
      { from, to, text: 'Please could an officer walk past the school now and then?' },
      photo,
    ),
  });
  const [found] = await web.db.query<[{ task: string; picture: string }]>(
    `SELECT t.id AS task, at.id AS picture FROM task t JOIN reply r ON r.concern_id = t.concern_id
     JOIN reply_attachment at ON at.reply_id = r.id ORDER BY t.created_at DESC LIMIT 1`,
  );
  return found;
}
const path = ({ task, picture }: { task: string; picture: string }) =>
  `/tasks/${task}/pictures/${picture}`;

describe('a picture that a resident sent', () => {
  it.each([
    ['officer', OWN, 200],
    ['officer', ANOTHERS, 403],
    ['supervisor', OWN, 200],
    ['triage', ANOTHERS, 200],
    ['legal', OWN, 403],
    ['partner', OWN, 403],
  ])('to %s, of ward %s: %i, by page and API', async (user, ward, status) => {
    const picture = path(await given(ward));
    const visitor = web.visitor();
    await signIn(visitor, mailOf(user), DEMO_PASSWORD);
    expect((await visitor.get(`/staff${picture}`)).status).toBe(status);
    const token = await tokenOf(web.url, mailOf(user), DEMO_PASSWORD);
    const answer = await supertest(web.url)
      .get(`/api/v1${picture}`)
      .set('Authorization', `Bearer ${token}`);
    expect(answer.status).toBe(status);
  });

  it('is not shown to who has not signed in, nor by a cookie of the pages to the API', async () => {
    const picture = path(await given(OWN));
    const stranger = await web.visitor().get(`/staff${picture}`);
    expect(stranger.status).toBe(303);
    expect(stranger.headers.location).toContain('/staff/sign-in');
    const officer = web.visitor();
    await signIn(officer, mailOf('officer'), DEMO_PASSWORD);
    expect((await officer.get(`/api/v1${picture}`)).status).toBe(401);
  });

  it('is found under its own task alone, and is nothing but a picture', async () => {
    const [one, other] = [await given(OWN), await given(OWN)];
    const officer = web.visitor();
    await signIn(officer, mailOf('officer'), DEMO_PASSWORD);
    const borrowed = path({ task: other.task, picture: one.picture });
    expect((await officer.get(`/staff${borrowed}`)).status).toBe(404);
    const shown = await officer.get(`/staff${path(one)}`);
    expect(shown.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect((shown.body as Buffer).length).toBeGreaterThan(0);
  });
});
