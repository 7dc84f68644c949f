import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { Vault } from '../../../src/platform/security/vault';
import { givenDeliveredMessage, givenMail } from '../../factories/delivered-message';
import { lettersTo } from '../../support/residents';
import { testSettings } from '../../support/stack/settings';
import { submit } from '../../support/web';
import { forSuite } from '../../support/for-suite';
import { demoWeb } from '../../support/demo-web';

const web = forSuite(demoWeb);
const vault = new Vault(testSettings());

beforeEach(() => web.db.query(`DELETE FROM rate_limit`));

const api = '/api/v1/public/my-concerns';
const post = (path: string, body: object, key: string = randomUUID()) =>
  supertest(web.url).post(`${api}${path}`).set('Idempotency-Key', key).send(body);
const rows = <T>(sql: string, values: unknown[] = []) => web.db.query<T[]>(sql, values);

interface Shown {
  pass: string;
  items: {
    id: string;
    standing: string;
    dueAt: string | null;
    messages: { text: string; by: string }[];
    events: { words: string }[];
    mayWithdraw: boolean;
  }[];
}

/** A resident's mail to us; gives their address and the concern. */
async function written(text: string) {
  const { address, replyAddress, contactPointId } = await givenDeliveredMessage(
    web.db,
    testSettings(),
  );
  const raw = givenMail({ from: address, to: replyAddress, text });
  await web.mailroom.deliver({ from: address, to: replyAddress, raw });
  const [concern] = await rows<{ id: string }>(
    `SELECT id FROM concern WHERE contact_point_id = $1 ORDER BY id DESC`,
    [contactPointId],
  );
  return { address, contactPointId, concernId: concern?.id ?? '' };
}
const codesTo = async (address: string) =>
  (await lettersTo({ db: web.db, vault }, address))
    .filter(({ kind }) => kind === 'code-concerns')
    .map(({ text }) => /\b(\d{6})\b/.exec(text)![1]!);
async function opened(address: string): Promise<Shown> {
  const asked = await post('/codes', { email: address }).expect(202);
  const { proof } = asked.body as { proof: string };
  const code = (await codesTo(address)).at(-1);
  return (await post('', { proof, code }).expect(200)).body as Shown;
}

const question = 'What time is the drop-in at the library on Thursday?';

describe('my concerns', () => {
  it('are shown after the code of a mail, with what was done and by when', async () => {
    const { address, concernId } = await written(question);
    const { items } = await opened(address);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      id: concernId,
      standing: 'With the team. Nobody has taken it yet.',
      messages: [{ by: 'You', text: question }],
      mayWithdraw: true,
    });
    expect(new Date(items[0]!.dueAt!).getTime()).toBeGreaterThan(Date.now() + 70 * 3_600_000);
    expect(items[0]!.events[0]!.words).toBe('We got what you wrote');
  });

  it('are shown to no link: a code works once, and only for its own address', async () => {
    const { address } = await written(question);
    const asked = await post('/codes', { email: address });
    const { proof } = asked.body as { proof: string };
    const [code] = await codesTo(address);
    await post('', { proof, code }).expect(200);
    await post('', { proof, code }).expect(422);
    await post('', { proof: 'abcdefgh', code }).expect(404);
    const other = await written(question);
    const theirs = await post('/codes', { email: other.address });
    await post('', { proof: (theirs.body as { proof: string }).proof, code }).expect(422);
  });

  it('answer alike to an address that we do not know, and write to it nothing', async () => {
    const asked = await post('/codes', { email: 'nobody@example.org' }).expect(202);
    const { proof, state } = asked.body as { proof: string; state: string };
    expect(state).toBe('check-your-inbox');
    await post('', { proof, code: '123456' }).expect(422);
    expect(await lettersTo({ db: web.db, vault }, 'nobody@example.org')).toEqual([]);
  });

  it('never show one of a person in danger: as if there were nothing', async () => {
    const { address, concernId } = await written(
      'My husband hits me. Please do not reply to this address, he reads my mail.',
    );
    const [concern] = await rows(`SELECT safe_contact FROM concern WHERE id = $1`, [concernId]);
    expect(concern).toEqual({ safe_contact: true });
    const { items, pass } = await opened(address);
    expect(items).toEqual([]);
    const hidden = await post(`/${concernId}/withdrawal`, { pass });
    const none = await post(`/${randomUUID()}/withdrawal`, { pass });
    const telling = ({ status, body }: supertest.Response) => {
      const { code, detail } = body as { code: string; detail: string };
      return { status, code, detail };
    };
    expect(telling(hidden)).toEqual(telling(none));
    expect(hidden.status).toBe(404);
    const more = await post(`/${concernId}/words`, { pass, words: 'More of it' });
    expect(telling(more)).toEqual(telling(none));
  });

  it('can be added to: the words join the thread and reach the team', async () => {
    const { address, concernId } = await written(question);
    const { pass } = await opened(address);
    const key = randomUUID();
    const words = 'And is there a ramp for a wheelchair at the door?';
    await post(`/${concernId}/words`, { pass, words }, key).expect(200);
    await post(`/${concernId}/words`, { pass, words }, key).expect(200);
    const { items } = await opened(address);
    expect(items).toHaveLength(1);
    expect(items[0]!.messages.map(({ text }) => text)).toEqual([question, words]);
    const [task] = await rows<{ version: number }>(
      `SELECT version FROM task WHERE concern_id = $1`,
      [concernId],
    );
    expect(task!.version).toBeGreaterThan(1);
  });

  it('alarm when what is added reads like danger, and are in confidence from then on', async () => {
    const { address, concernId } = await written(question);
    const { pass } = await opened(address);
    const words = 'He is outside my door with a knife and wants to come in';
    const added = await post(`/${concernId}/words`, { pass, words }).expect(200);
    expect(added.body).toMatchObject({ state: 'danger' });
    const [alarm] = await rows(`SELECT FROM alarm WHERE concern_id = $1`, [concernId]);
    expect(alarm).toBeDefined();
    expect((await opened(address)).items).toEqual([]);
  });

  it('can be taken back once; the team is told, and an officer closes it', async () => {
    const { address, concernId } = await written(question);
    const { pass } = await opened(address);
    await post(`/${concernId}/withdrawal`, { pass }).expect(200);
    const again = await post(`/${concernId}/withdrawal`, { pass }).expect(409);
    expect(again.body).toMatchObject({ blockers: ['withdrawn'] });
    const { items } = await opened(address);
    expect(items[0]!.standing).toMatch(/^You took it back/);
    const [task] = await rows(`SELECT state FROM task WHERE concern_id = $1`, [concernId]);
    expect(task).toEqual({ state: 'open' });
    const [told] = await rows(
      `SELECT FROM concern_event WHERE concern_id = $1 AND kind = 'withdrawn'`,
      [concernId],
    );
    expect(told).toBeDefined();
  });

  it('stay theirs after they stopped their alerts', async () => {
    const { address, contactPointId } = await written(question);
    await rows(`UPDATE contact_point SET state = 'unsubscribed' WHERE id = $1`, [contactPointId]);
    expect((await opened(address)).items).toHaveLength(1);
  });

  it('of who wrote without a subscription are theirs after a code', async () => {
    const stranger = `stranger-${randomUUID().slice(0, 8)}@example.org`;
    const { replyAddress: to } = await givenDeliveredMessage(web.db, testSettings());
    const raw = givenMail({ from: stranger, to, text: question });
    await web.mailroom.deliver({ from: stranger, to, raw });
    const { items, pass } = await opened(stranger);
    expect(items).toMatchObject([{ messages: [{ by: 'You', text: question }] }]);
    const [concern] = await rows<{ id: string; state: string; confirmed: boolean }>(
      `SELECT c.id, p.state, c.sender_confirmed AS confirmed
       FROM concern c JOIN contact_point p ON p.id = c.contact_point_id WHERE c.id = $1`,
      [items[0]!.id],
    );
    expect(concern).toMatchObject({ state: 'confirmed', confirmed: true });
    await post(`/${concern!.id}/words`, { pass, words: 'And on Friday?' }).expect(200);
    expect((await opened(stranger)).items[0]!.messages).toHaveLength(2);
    expect(
      await rows(
        `SELECT FROM subscription s JOIN concern c USING (contact_point_id) WHERE c.id = $1`,
        [concern!.id],
      ),
    ).toEqual([]);
  });

  it('never show what was written under a name that its own domain denies, or by a person in danger', async () => {
    for (const change of [
      `UPDATE reply SET spf = 'fail', dkim = 'fail', dmarc = 'fail' WHERE concern_id = $1`,
      `UPDATE concern SET safe_contact = true, no_auto_reply = true WHERE id = $1`,
    ]) {
      const stranger = `stranger-${randomUUID().slice(0, 8)}@example.org`;
      const { replyAddress: to, messageId } = await givenDeliveredMessage(web.db, testSettings());
      await web.mailroom.deliver({
        from: stranger,
        to,
        raw: givenMail({ from: stranger, to, text: question }),
      });
      const [concern] = await rows<{ id: string }>('SELECT id FROM concern WHERE message_id = $1', [
        messageId,
      ]);
      await rows(change, [concern!.id]);
      const asked = await post('/codes', { email: stranger }).expect(202);
      const { proof } = asked.body as { proof: string };
      const code = (await codesTo(stranger)).at(-1) ?? '000000';
      const shown = await post('', { proof, code });
      expect((shown.body as Partial<Shown>).items ?? []).toEqual([]);
      const [kept] = await rows('SELECT contact_point_id AS contact FROM concern WHERE id = $1', [
        concern!.id,
      ]);
      expect(kept).toEqual({ contact: null });
    }
  });

  it('send three codes an hour at most', async () => {
    const { address } = await written(question);
    for (let times = 0; times < 3; times += 1) await post('/codes', { email: address }).expect(202);
    await post('/codes', { email: address }).expect(429);
    expect(await codesTo(address)).toHaveLength(3);
  });

  it('have pages without a token in any address', async () => {
    const { address } = await written(question);
    const agent = web.visitor();
    const asked = await submit(
      agent,
      '/my-concerns/address',
      { email: address },
      '/my-concerns/code',
    );
    const value = (html: string, name: string) =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(html)![1];
    const [code] = await codesTo(address);
    const shown = await agent
      .post('/my-concerns')
      .type('form')
      .send({ _csrf: value(asked.text, '_csrf'), proof: value(asked.text, 'proof'), code });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain(question);
    const pass = value(shown.text, 'pass')!;
    expect(shown.text).not.toMatch(new RegExp(`(?:href|action)="[^"]*${pass}`));
  });
});
