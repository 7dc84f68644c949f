import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent';
import { Vault } from '../../../src/platform/security/vault';
import { Attachments } from '../../../src/conversation/attachments/attachments.service';
import { SafeContacts } from '../../../src/conversation/forms/safe-contacts.service';
import { ReportProofs } from '../../../src/conversation/forms/report-proofs.service';
import { givenDemoForce } from '../../factories/demo-force';
import { lettersTo } from '../../support/residents';
import { testSettings } from '../../support/stack/settings';
import { hidden } from '../../support/web';
import { sendForm, sendNext } from './written-forms';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

const web = forSuite(ownWeb);
let areaId: string;
const vault = new Vault(testSettings());

beforeAll(async () => {
  await givenDemoForce(web.db, testSettings());
  const [ward] = await rows<{ id: string }>(`SELECT id FROM area WHERE code = 'E05013928'`);
  areaId = ward!.id;
});
beforeEach(() => web.db.query(`DELETE FROM rate_limit`));

const rows = <T>(sql: string, values: unknown[] = []) => web.db.query<T[]>(sql, values);
const question = 'The street light in Mill Lane has been dark for a month.';
const danger = 'He is outside my door with a knife and he wants to come in';

/** What the newest concern is. */
const newest = async () => {
  const [concern] = await rows<{
    id: string;
    category: string;
    urgency: string;
    state: string;
    sender_confirmed: boolean;
    contact_point_id: string | null;
    safe_contact: boolean;
    team: string;
    alarms: number;
    sealed_text: Buffer;
    sealed_from: Buffer;
  }>(`SELECT c.*, team.name AS team, r.sealed_text, r.sealed_from,
        (SELECT count(*)::int FROM alarm WHERE concern_id = c.id) AS alarms
      FROM concern c JOIN reply r ON r.concern_id = c.id JOIN task t ON t.concern_id = c.id
      JOIN team ON team.id = t.team_id ORDER BY c.id DESC LIMIT 1`);
  return { ...concern!, text: vault.open(concern!.sealed_text, 'reply.text') };
};
const counted = async () =>
  (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM concern`))[0]!.n;

const send = (
  agent: TestAgent,
  fields: Record<string, string>,
  choices: Parameters<typeof sendForm>[2] = {},
) => sendForm(agent, { areaId, ...fields }, choices);
const next = sendNext;
const codeTo = async (address: string) => {
  const letters = await lettersTo({ db: web.db, vault }, address);
  const code = letters.filter(({ kind }) => kind === 'code-report').at(-1);
  return /\b(\d{6})\b/.exec(code!.text)![1]!;
};

describe('a concern written in the form', () => {
  it('stands behind the page with 999, 101 and a way out', async () => {
    const { text } = await web.visitor().get('/report/concern').expect(200);
    expect(text).toContain('tel:999');
    expect(text).toContain('tel:101');
    expect(text).toContain('id="leave"');
    expect(text).toContain('href="/report/concern/form"');
  });

  it('is stored, triaged, owned and clocked, with its place, as a mail is', async () => {
    const answer = await send(web.visitor(), { words: question, place: 'Mill Lane, SW19' });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('We have it');
    const concern = await newest();
    expect(concern).toMatchObject({ state: 'open', contact_point_id: null, alarms: 0 });
    expect(concern.text).toBe(`${question}\n\nWhere: Mill Lane, SW19`);
    const [audited] = await rows(
      `SELECT FROM audit_entry WHERE action = 'reply.received' AND subject_id = $1`,
      [concern.id],
    );
    expect(audited).toBeDefined();
  });

  it('keeps every value where one is wrong', async () => {
    const before = await counted();
    const given = { words: question, place: 'Mill Lane', answer: 'yes', email: 'nobody' };
    const answer = await send(web.visitor(), given);
    expect(answer.status).toBe(422);
    for (const value of [question, 'Mill Lane', 'nobody']) expect(answer.text).toContain(value);
    expect(answer.text).toContain('Enter an e-mail address');
    expect(answer.text).toMatch(new RegExp(`value="${areaId}" selected`));
    expect(await counted()).toBe(before);
  });

  it('is one, however often the same form comes, and two where its words changed', async () => {
    const key = randomUUID();
    const post = (words: string) =>
      supertest(web.url)
        .post('/api/v1/public/concerns')
        .set('Idempotency-Key', key)
        .send({ words, areaId, answer: 'no' })
        .expect(201);
    const before = await counted();
    await Promise.all([post('Dogs run loose in the park.'), post('Dogs run loose in the park.')]);
    await post('Dogs run loose in the park.');
    expect(await counted()).toBe(before + 1);
    await post('Dogs run loose in the park, and one bit at my shoe.');
    expect(await counted()).toBe(before + 2);
  });

  it('belongs to the address once its code came back, and is acknowledged then', async () => {
    const agent = web.visitor();
    const email = 'wren@example.org';
    const sent = await send(agent, { words: question, answer: 'yes', email });
    expect(sent.text).toContain('enter the code');
    expect(await newest()).toMatchObject({ contact_point_id: null, sender_confirmed: false });
    const wrong = await next(agent, sent.text, '/report/concern/code', { code: '000000' });
    expect(wrong.status).toBe(422);
    const code = await codeTo(email);
    const done = await next(agent, wrong.text, '/report/concern/code', { code });
    expect(done.text).toContain('A person answers you by');
    const concern = await newest();
    expect(concern.sender_confirmed).toBe(true);
    expect(concern.contact_point_id).not.toBeNull();
    expect(vault.open(concern.sealed_from, 'reply.from')).toBe(email);
    const letters = await lettersTo({ db: web.db, vault }, email);
    expect(letters.map(({ kind }) => kind)).toEqual(['code-report', 'acknowledgement']);
    const again = await next(agent, wrong.text, '/report/concern/code', { code });
    expect(again.status).toBe(200);
    const other = await next(agent, sent.text, '/report/concern/code', { code });
    expect(other.status).toBe(409);
  });

  it('can be answered to nobody while no address is confirmed', async () => {
    await send(web.visitor(), { words: question, answer: 'yes', email: 'finch@example.org' });
    const { id } = await newest();
    expect(await lettersTo({ db: web.db, vault }, 'finch@example.org')).toHaveLength(1);
    const [sender] = await rows(`SELECT sender FROM reply WHERE concern_id = $1`, [id]);
    expect(sender).toEqual({ sender: 'form' });
  });

  it('is kept although no code may be sent to its address any more', async () => {
    const email = 'linnet@example.org';
    for (let times = 0; times < 4; times += 1)
      await send(web.visitor(), { words: `${question} ${times}`, answer: 'yes', email });
    const before = await counted();
    const answer = await send(web.visitor(), {
      words: `${question} And still.`,
      answer: 'yes',
      email,
    });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('Too many tries');
    expect(await counted()).toBe(before + 1);
  });
});

describe('a photo with a concern', () => {
  const attachmentOf = async (id: string) => (await web.app.get(Attachments).of(id))[0]!;

  it('is made anew before anybody sees it', async () => {
    const photo = await sharp({
      create: { width: 80, height: 60, channels: 3, background: '#a33' },
    })
      .withExif({ IFD0: { Copyright: 'Whoever took it' } })
      .jpeg()
      .toBuffer();
    await send(web.visitor(), { words: question }, { picture: photo });
    const { id } = await newest();
    const kept = await attachmentOf(id);
    expect(kept).toMatchObject({ state: 'picture' });
    const { bytes, type } = await web.app.get(Attachments).picture(id, kept.id);
    expect(type).toBe('jpeg');
    expect(bytes.includes('Whoever took it')).toBe(false);
  });

  it('is quarantined where it is none', async () => {
    await send(web.visitor(), { words: question }, { picture: Buffer.from('MZ not a picture') });
    const { id } = await newest();
    expect(await attachmentOf(id)).toMatchObject({ state: 'quarantined' });
  });

  it('that is too large is refused, and the words stay', async () => {
    const megabytes = testSettings().IMAGE_MEGABYTES;
    const picture = Buffer.alloc(megabytes * 1_000_000 + 1, 'x');
    const answer = await send(web.visitor(), { words: question }, { picture });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(`at most ${megabytes} MB`);
    expect(answer.text).toContain(question);
  });
});

describe('words that read like danger', () => {
  it('are stored and alarmed although the form is not filled in, and answered with 999', async () => {
    const given = { words: danger, areaId: '', answer: '', email: 'robin@example.org' };
    const answer = await send(web.visitor(), given);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('call 999');
    expect(answer.text).toContain('How can we contact you safely?');
    const concern = await newest();
    expect(concern).toMatchObject({ urgency: 'immediate', alarms: 1, contact_point_id: null });
    expect(concern.text).toContain('robin@example.org');
    expect(await lettersTo({ db: web.db, vault }, 'robin@example.org')).toEqual([]);
  });

  it('are taken however many came before', async () => {
    const before = await counted();
    for (let times = 0; times < 45; times += 1)
      await supertest(web.url)
        .post('/api/v1/public/concerns')
        .set('Idempotency-Key', randomUUID())
        .send({ words: `${danger} ${times}` })
        .expect(201);
    expect(await counted()).toBe(before + 45);
  });

  it('become safe contact once the person said how, sealed and for their officers alone', async () => {
    const agent = web.visitor();
    const sent = await send(agent, { words: danger });
    const empty = await next(agent, sent.text, '/report/concern/safe', { phone: '' });
    expect(empty.status).toBe(422);
    const how = { phone: '020 7946 0123', when: 'Mornings', words: 'Ask for Sam' };
    const told = await next(agent, empty.text, '/report/concern/safe', how);
    expect(told.text).toContain('know how to reach you');
    const concern = await newest();
    expect(concern.safe_contact).toBe(true);
    const [kept] = await web.app.get(SafeContacts).of(concern.id);
    expect(kept).toMatchObject(how);
    const [sealed] = await rows<{ how: Buffer }>(
      `SELECT sealed_how AS how FROM concern_safe_contact WHERE concern_id = $1`,
      [concern.id],
    );
    expect(sealed!.how.includes('7946')).toBe(false);
  });

  it('are never joined to a mailbox, whatever code comes back', async () => {
    const agent = web.visitor();
    const email = 'siskin@example.org';
    const sent = await send(agent, { words: question, answer: 'yes', email });
    const { id } = await newest();
    await next(agent, sent.text, '/report/concern/safe', { phone: '020 7946 0124' });
    const code = await codeTo(email);
    const pass = hidden(sent.text, 'pass');
    await web.app.get(ReportProofs).confirm(pass, code, randomUUID());
    expect(await newest()).toMatchObject({ id, contact_point_id: null, safe_contact: true });
  });
});

describe('the question whether something is true', () => {
  it('is a rumour for those who look after rumours', async () => {
    const words = 'Somebody says that the police station in Mill Lane closes in June.';
    const answer = await send(web.visitor(), { words, place: 'A group chat' }, { kind: 'rumour' });
    expect(answer.text).toContain('We have it');
    const concern = await newest();
    expect(concern).toMatchObject({ category: 'rumour', urgency: 'priority' });
    expect(concern.text).toContain('Seen or heard: A group chat');
  });
});
