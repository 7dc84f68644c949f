import { DataSource } from 'typeorm';
import { Letters } from '../../src/platform/mail/letters';
import type { NewLetter } from '../../src/platform/mail/letter';
import { LetterSending } from '../../src/platform/mail/letter-sending';
import { TemporalClient } from '../../src/platform/temporal/temporal-client';
import { saveHistory } from '../support/histories';
import { Postbox } from '../support/postbox';
import { freshDatabase, type FreshDatabase } from '../support/stack/database';
import { testSettings } from '../support/stack/settings';
import { until } from '../support/until';
import { startWorker, type TestWorker } from '../support/worker';

let fresh: FreshDatabase;
let postbox: Postbox;
let worker: TestWorker;
let db: DataSource;
let client: TemporalClient['client'];

beforeAll(async () => {
  fresh = await freshDatabase();
  postbox = await Postbox.open();
  worker = await startWorker(
    testSettings({ SMTP_URL: postbox.url, FORCE_NAME: 'Thameside Police' }),
  );
  db = worker.app.get(DataSource);
  client = worker.app.get(TemporalClient).client;
});

afterAll(async () => {
  await worker.stop();
  await postbox.close();
  await fresh.drop();
});

interface Row {
  state: string;
  tries: number;
  possible_duplicates: number;
  smtp_code: number | null;
  sealed_content: Buffer | null;
}

const post = (to: string, extra: Partial<NewLetter> = {}) =>
  db.transaction((tx) =>
    worker.app.get(Letters).post(tx, {
      kind: 'confirmation',
      to,
      subject: 'Please confirm',
      text: 'Press the button.\n',
      ...extra,
    }),
  );

const row = async (id: string): Promise<Row> => {
  const [found] = await db.query<Row[]>('SELECT * FROM letter WHERE id = $1', [id]);
  return found!;
};

const inState = (id: string, state: string) =>
  until(`letter ${id} to be ${state}`, async () => {
    const found = await row(id);
    return found.state === state && found;
  });

describe('a letter', () => {
  it('is sealed in its row and arrives once, as a machine’s mail', async () => {
    const { letterId, messageId } = await post('one@example.org', { html: '<p>Press.</p>' });
    const { mail, raw, from } = await postbox.nextTo('one@example.org');
    expect(mail).toMatchObject({
      subject: 'Please confirm',
      text: 'Press the button.\n',
      html: '<p>Press.</p>',
      messageId,
    });
    expect(mail.from?.text).toBe('"Thameside Police" <news@talk.example.org>');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(raw).not.toMatch(/^List-/im);
    expect(from).toMatch(/^b\+[a-z2-7]+@talk\.example\.org$/);
    expect(from.split('@')[0]!.length).toBeLessThanOrEqual(64);
    const sent = await inState(letterId, 'accepted');
    expect(sent).toMatchObject({ tries: 1, possible_duplicates: 0, smtp_code: 250 });
    expect(sent.sealed_content).toBeNull();
    expect(await client.workflow.getHandle(`letter/${letterId}`).result()).toBe('accepted');
    await saveHistory(client, `letter/${letterId}`, 'letter/accepted');
  });

  it('in a thread names what it answers, and an officer’s answer is no machine’s', async () => {
    await post('two@example.org', {
      kind: 'answer',
      replyTo: 'reply+x@talk.example.org',
      inReplyTo: '<theirs@example.org>',
      references: ['<first@example.org>', '<theirs@example.org>'],
    });
    const { mail } = await postbox.nextTo('two@example.org');
    expect(mail.replyTo?.text).toBe('reply+x@talk.example.org');
    expect(mail.inReplyTo).toBe('<theirs@example.org>');
    expect(mail.references).toEqual(['<first@example.org>', '<theirs@example.org>']);
    expect(mail.headers.has('auto-submitted')).toBe(false);
  });

  it.each([
    ['never', 'failed', 550],
    ['never-after-body', 'failed', 550],
    ['drop-after-body', 'unknown', null],
  ] as const)('that meets “%s” ends as %s and is not sent again', async (answer, state, code) => {
    const to = `${answer}@example.org`;
    postbox.answer(to, answer);
    const { letterId } = await post(to);
    expect(await inState(letterId, state)).toMatchObject({ tries: 1, smtp_code: code });
    expect(await client.workflow.getHandle(`letter/${letterId}`).result()).toBe(state);
    await saveHistory(client, `letter/${letterId}`, `letter/${answer}`);
    expect(postbox.to(to)).toEqual([]);
  });

  it('that is put off waits, and goes when the relay takes it', async () => {
    postbox.answer('later@example.org', 'later', 1);
    const { letterId } = await post('later@example.org');
    expect(
      await inState(letterId, 'waiting').then(() => inState(letterId, 'accepted')),
    ).toMatchObject({
      tries: 2,
      possible_duplicates: 0,
    });
    expect(postbox.to('later@example.org')).toHaveLength(1);
    await client.workflow.getHandle(`letter/${letterId}`).result();
    await saveHistory(client, `letter/${letterId}`, 'letter/later');
  });

  it('that was put off for too long has failed', async () => {
    postbox.answer('old@example.org', 'later');
    const { letterId } = await post('old@example.org', { kind: 'old' });
    await inState(letterId, 'waiting');
    await db.query(`UPDATE letter SET created_at = now() - interval '49 hours' WHERE id = $1`, [
      letterId,
    ]);
    expect(await worker.app.get(LetterSending).attempt(letterId)).toBe('failed');
  });

  it('found in flight counts a possible duplicate', async () => {
    const id = await letterInFlight('crashed@example.org');
    expect(await worker.app.get(LetterSending).attempt(id)).toBe('accepted');
    expect(await row(id)).toMatchObject({ state: 'accepted', possible_duplicates: 1, tries: 2 });
    expect(await worker.app.get(LetterSending).attempt(id)).toBe('accepted');
    expect(postbox.to('crashed@example.org')).toHaveLength(1);
  });

  it('is not posted when the act fails', async () => {
    const act = db.transaction(async (tx) => {
      await worker.app
        .get(Letters)
        .post(tx, { kind: 'x', to: 'no@example.org', subject: 'x', text: 'x' });
      throw new Error('rolled back');
    });
    await expect(act).rejects.toThrow('rolled back');
    await post('marker@example.org');
    await postbox.nextTo('marker@example.org');
    expect(postbox.to('no@example.org')).toEqual([]);
  });
});

/** As a worker leaves it that died while sending: its row says so, and no workflow minds it. */
async function letterInFlight(to: string): Promise<string> {
  const { letterId } = await db.transaction(async (tx) => {
    const posted = await worker.app
      .get(Letters)
      .post(tx, { kind: 'x', to, subject: 'x', text: 'x' });
    await tx.query('DELETE FROM outbox WHERE workflow_id = $1', [`letter/${posted.letterId}`]);
    await tx.query(`UPDATE letter SET state = 'in flight', tries = 1 WHERE id = $1`, [
      posted.letterId,
    ]);
    return posted;
  });
  return letterId;
}
