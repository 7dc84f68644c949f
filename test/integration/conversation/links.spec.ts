import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { MyConcerns } from '../../../src/conversation/my-concerns/my-concerns.service';
import { ReplyTargets } from '../../../src/conversation/replies/reply-target';
import { Vault } from '../../../src/platform/security/vault';
import { DEMO_PASSWORD } from '../../../src/staff/seeds/accounts';
import { FollowedSubjects } from '../../../src/residents/interests/followed-subjects';
import { Interests } from '../../../src/residents/interests/interests.service';
import { givenCurrentPriority, givenPublishedEntry } from '../../factories/current-priority';
import { givenDeliveredMessage, givenMail } from '../../factories/delivered-message';
import { lettersTo } from '../../support/residents';
import { testSettings } from '../../support/stack/settings';
import { signIn, tokenOf } from '../../support/web';
import { forSuite } from '../../support/for-suite';
import { demoWeb } from '../../support/demo-web';

const web = forSuite(demoWeb);
let token: string;

beforeAll(async () => {
  token = await tokenOf(web.url, 'supervisor@thameside.example.org', DEMO_PASSWORD);
});

const call = (method: 'get' | 'post' | 'delete', path: string, body?: object) => {
  const sent = supertest(web.url)
    [method](`/api/v1${path}`)
    .set('Authorization', `Bearer ${token}`)
    .set('Idempotency-Key', randomUUID());
  return body ? sent.send(body) : sent;
};

interface Given {
  taskId: string;
  concernId: string;
  contactPointId: string;
  wardId: string;
  address: string;
}

async function given(text = 'Cars race down Mill Lane at night.', from?: Given): Promise<Given> {
  const message = await givenDeliveredMessage(web.db, testSettings());
  const { address, replyAddress, contactPointId, wardId } = message;
  const raw = givenMail({ from: address, to: replyAddress, text });
  await web.mailroom.deliver({ from: address, to: replyAddress, raw });
  const [row] = await web.db.query<[{ taskId: string; concernId: string }]>(
    `SELECT id AS "taskId", concern_id AS "concernId" FROM task ORDER BY created_at DESC LIMIT 1`,
  );
  if (from)
    await web.db.query('UPDATE concern SET contact_point_id = $2 WHERE id = $1', [
      row.concernId,
      from.contactPointId,
    ]);
  return { ...row, contactPointId: from?.contactPointId ?? contactPointId, wardId, address };
}

const follows = async (id: string, contactPointId: string) => {
  const few = await web.app
    .get(Interests, { strict: false })
    .few(web.db, { kind: 'priority', id }, 99);
  return few.some((one) => one.contactPointId === contactPointId);
};
const link = (taskId: string, kind: string, subjectId: string) =>
  call('post', `/tasks/${taskId}/links`, { kind, subjectId });
const unlink = (taskId: string, kind: string, subjectId: string) =>
  call('delete', `/tasks/${taskId}/links/${kind}/${subjectId}`);

interface Shown {
  links: { kind: string; id: string; name: string; label: string }[];
  linkable: { id: string }[];
  events: { words: string }[];
}
const shown = async (taskId: string) => (await call('get', `/tasks/${taskId}`)).body as Shown;

describe('a concern linked to a priority', () => {
  it('is shown on its task and counted with the priority, and its resident hears of the news', async () => {
    const one = await given();
    const id = await givenCurrentPriority(web.db, one.wardId);
    expect((await shown(one.taskId)).linkable.map((it) => it.id)).toContain(id);
    await link(one.taskId, 'priority', id).expect(204);
    await link(one.taskId, 'priority', id).expect(204);
    const task = await shown(one.taskId);
    expect(task.links).toMatchObject([
      { kind: 'priority', id, label: 'Priority', name: 'Speeding in Mill Lane' },
    ]);
    expect(task.linkable.map((it) => it.id)).not.toContain(id);
    expect(task.events.map(({ words }) => words)).toContain('Linked to what officers work on');
    expect(await follows(id, one.contactPointId)).toBe(true);
    const [own] = await web.app.get(MyConcerns, { strict: false }).list(one.contactPointId, 'en');
    expect(own).toMatchObject({ links: [{ label: 'Priority', href: `/priorities/${id}` }] });
    const sergeant = web.visitor();
    await signIn(sergeant, 'supervisor@thameside.example.org', DEMO_PASSWORD);
    const page = await sergeant.get(`/staff/priorities/${id}`);
    expect(page.text).toContain('1 concern belongs');
  });

  it('hears of an outcome by its priority, and the draft begins with what was published', async () => {
    const one = await given();
    const id = await givenCurrentPriority(web.db, one.wardId, 'Noise in the park');
    const outcome = await givenPublishedEntry(web.db, id);
    await link(one.taskId, 'outcome', outcome).expect(204);
    expect((await shown(one.taskId)).links[0]).toMatchObject({ label: 'You said, we did' });
    expect(await follows(id, one.contactPointId)).toBe(true);
    const subject = await web.app
      .get(FollowedSubjects, { strict: false })
      .get(web.db, { kind: 'priority', id });
    expect(subject.firstWords?.body).toContain('We did: Speeds fell by a third.');
  });

  it('answers what it is told in its own thread; who has no concern begins one', async () => {
    const one = await given();
    const id = await givenCurrentPriority(web.db, one.wardId, 'Bikes taken at the station');
    await link(one.taskId, 'priority', id).expect(204);
    const other = await givenDeliveredMessage(web.db, testSettings());
    await web.db.transaction((tx) =>
      web.app
        .get(Interests, { strict: false })
        .follow(tx, { kind: 'priority', id }, other.contactPointId),
    );
    const text = 'We marked forty bicycles on Monday.';
    const told = await call('post', `/followers/priority/${id}/answers`, { text });
    expect(told.body).toEqual({ people: 2 });
    const vault = new Vault(testSettings());
    const lettersFor = (address: string) => lettersTo({ db: web.db, vault }, address);
    const answers = async (address: string) => {
      const { replyTo: to } = (await lettersFor(address)).at(-1)!;
      const raw = givenMail({ from: address, to: to!, text: 'When do you come again?' });
      await web.mailroom.deliver({ from: address, to: to!, raw });
      const [newest] = await web.db.query<[{ id: string; person: string; area: string }]>(
        `SELECT c.id, c.contact_point_id AS person, c.area_id AS area
         FROM reply r JOIN concern c ON c.id = r.concern_id ORDER BY r.id DESC LIMIT 1`,
      );
      return newest;
    };
    expect(await answers(one.address)).toMatchObject({ id: one.concernId });
    const begun = await answers(other.address);
    expect(begun).toMatchObject({ person: other.contactPointId, area: one.wardId });
    expect(begun.id).not.toBe(one.concernId);
  });

  it('ends the following that it began, and no other', async () => {
    const one = await given();
    const id = await givenCurrentPriority(web.db, one.wardId, 'Parking at the school');
    await link(one.taskId, 'priority', id).expect(204);
    const second = await given('They park across the school gate too.', one);
    await link(second.taskId, 'priority', id).expect(204);
    await unlink(one.taskId, 'priority', id).expect(204);
    expect(await follows(id, one.contactPointId)).toBe(true);
    await unlink(second.taskId, 'priority', id).expect(204);
    expect(await follows(id, one.contactPointId)).toBe(false);
    await unlink(second.taskId, 'priority', id).expect(404);

    const own = await given();
    await web.db.transaction((tx) =>
      web.app
        .get(Interests, { strict: false })
        .follow(tx, { kind: 'priority', id }, own.contactPointId),
    );
    await link(own.taskId, 'priority', id).expect(204);
    await unlink(own.taskId, 'priority', id).expect(204);
    expect(await follows(id, own.contactPointId)).toBe(true);
  });

  it('tells nothing more to who tells us of a danger', async () => {
    const one = await given();
    const id = await givenCurrentPriority(web.db, one.wardId, 'Dogs off the lead');
    await link(one.taskId, 'priority', id).expect(204);
    expect(await follows(id, one.contactPointId)).toBe(true);
    const to = web.app.get(ReplyTargets, { strict: false }).threadAddress(one.concernId);
    const text = 'My husband hits me. Please do not reply to this address, he reads my mail.';
    const raw = givenMail({ from: one.address, to, text });
    await web.mailroom.deliver({ from: one.address, to, raw });
    expect(await follows(id, one.contactPointId)).toBe(false);
    await unlink(one.taskId, 'priority', id).expect(204);
  });

  it('is refused for a person in danger and for another area', async () => {
    const one = await given();
    const [other] = await web.db.query<[{ id: string }]>(
      `SELECT id FROM area WHERE kind = 'ward' AND id <> $1 LIMIT 1`,
      [one.wardId],
    );
    const elsewhere = await givenCurrentPriority(web.db, other.id);
    expect((await link(one.taskId, 'priority', elsewhere)).body).toMatchObject({
      ...{ status: 409, blockers: ['elsewhere'] },
    });
    const id = await givenCurrentPriority(web.db, one.wardId);
    await web.db.query(
      'UPDATE concern SET safe_contact = true, no_auto_reply = true WHERE id = $1',
      [one.concernId],
    );
    expect((await link(one.taskId, 'priority', id)).body).toMatchObject({
      ...{ status: 409, blockers: ['in-confidence'] },
    });
    expect((await shown(one.taskId)).linkable).toEqual([]);
    expect(await follows(id, one.contactPointId)).toBe(false);
  });
});
