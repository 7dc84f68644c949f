import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { Intake } from '../../src/conversation/replies/intake.service';
import { ReplyTargets } from '../../src/conversation/replies/reply-target';
import { Vault } from '../../src/platform/security/vault';
import { ConfirmationsService } from '../../src/residents/confirmations/confirmations.service';
import { ResidentLinks } from '../../src/residents/links/resident-links';
import { DEMO_PASSWORD } from '../../src/staff/seeds/accounts';
import { givenDeliveredMessage, givenMail } from '../factories/delivered-message';
import { givenDemoForce } from '../factories/demo-force';
import { codes, contactOf, pathOf, signUp } from '../support/residents';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { startWeb, tokenOf, type RunningWeb } from '../support/web';

/**
 * With one connection a transaction that asks for a second one never gets it. With ten, ten such
 * transactions at once do the same to each other and to everybody else.
 */
let database: FreshDatabase;
let web: RunningWeb;
let abbey: string;
let token: string;
const settings = () => testSettings({ DATABASE_POOL: '1' });

beforeAll(async () => {
  database = await freshDatabase();
  web = await startWeb(settings());
  const areas = await givenDemoForce(web.db, settings());
  abbey = areas.get(codes.abbey)!;
  token = await tokenOf(web.url, 'officer@thameside.example.org', DEMO_PASSWORD);
});
afterAll(async () => {
  await web.close();
  await database.drop();
});

const post = (path: string) =>
  supertest(web.url)
    .post(`/api/v1/${path}`)
    .set('Authorization', `Bearer ${token}`)
    .set('Idempotency-Key', randomUUID());

describe('on a pool of one connection', () => {
  it('a resident signs up, confirms and changes what they follow', async () => {
    const email = 'amira@example.org';
    const area = { merton: '', camden: '', abbey, village: '' };
    expect((await signUp({ url: web.url, area }, { email })).status).toBe(202);
    const contact = (await contactOf(web.db, new Vault(settings()), email))!;
    await web.app.get(ConfirmationsService).confirm(contact.confirmation);
    const path = pathOf(web.app.get(ResidentLinks).preferences(contact.id));
    const changed = await supertest(web.url)
      .put(`/api/v1${path}`)
      .set('If-Match', '2')
      .set('Idempotency-Key', randomUUID())
      .send({ areaIds: [abbey], topicCodes: ['local-events'], cadence: 'daily' });
    expect(changed.status).toBe(200);
  });

  it('an officer claims a task', async () => {
    const { address: sender, replyAddress } = await givenDeliveredMessage(web.db, settings());
    const target = (await web.app.get(ReplyTargets).find(web.db.manager, replyAddress))!;
    const raw = givenMail({ from: sender, to: replyAddress, text: 'Is the drop-in still on?' });
    const { concernId } = await web.app
      .get(Intake)
      .take({ raw, sender, target, receivedAt: new Date() });
    const [task] = await web.db.query<[{ id: string }]>(
      'SELECT id FROM task WHERE concern_id = $1',
      [concernId],
    );
    expect((await post(`tasks/${task.id}/claim`).set('If-Match', '1')).status).toBe(200);
  });

  it('an officer writes a message', async () => {
    const draft = {
      topicCode: 'local-events',
      areaIds: [abbey],
      subject: 'Meet your officers',
      body: 'We are at the library on Saturday.',
      urgent: false,
      declaration: {},
      claims: [],
    };
    expect((await post('messages').send(draft)).status).toBe(201);
  });
});
