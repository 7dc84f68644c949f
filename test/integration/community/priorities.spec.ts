import supertest from 'supertest';
import { PollClosing } from '../../../src/community/polls/closing.service';
import { Interests } from '../../../src/residents/interests/interests.service';
import { communityWorld, givenVoter, hourComes } from '../../support/community';
import { lettersTo } from '../../support/residents';
import { hidden } from '../../support/web';
import { forSuite } from '../../support/for-suite';

const world = forSuite(communityWorld);

const publicly = async (path: string) =>
  (await supertest(world.url).get(`/api/v1/public${path}`)).body as Record<string, unknown>;

/** The first priority of the ward, chosen anew. */
async function givenPriority(): Promise<string> {
  const poll = await world.published();
  await hourComes(world.db, poll.id);
  await world.app.get(PollClosing).close(poll.id);
  const { items } = (await publicly(`/wards/${world.area.village}/priorities`)) as {
    items: { id: string }[];
  };
  return items[0]!.id;
}

const followed = async (id: string, emails: string[]) => {
  for (const email of emails) {
    const contact = await givenVoter(world, email);
    await world.db.transaction((tx) =>
      world.app.get(Interests).follow(tx, { kind: 'priority', id }, contact),
    );
  }
};

describe('what is done about a priority', () => {
  it('is public once a second person has published it', async () => {
    const id = await givenPriority();
    const at = `/priorities/${id}/entries`;
    const words = 'We measure speeds twice a week, and stop who goes too fast.';
    const written = await world.call('supervisor', 'post', at).send({ kind: 'action', words });
    const { id: entryId } = written.body as { id: string };
    expect(await publicly(`/priorities/${id}`)).toMatchObject({ state: 'current', entries: [] });
    const own = await world.call('supervisor', 'post', `${at}/${entryId}/publish`);
    expect(own.body).toMatchObject({ code: 'may-not', blockers: ['wrote-it-yourself'] });
    await world.call('supervisor2', 'post', `${at}/${entryId}/publish`).expect(200);
    expect(await publicly(`/priorities/${id}`)).toMatchObject({
      entries: [{ kind: 'action', said: null, words }],
    });
    const slip = world.db.query(`UPDATE priority_entry SET words = 'Other' WHERE id = $1`, [
      entryId,
    ]);
    await expect(slip).rejects.toThrow('a published entry stays');
    const alone = world.db.query(
      `INSERT INTO priority_entry (priority_id, kind, words, author_id, published_by, published_at)
       SELECT priority_id, 'progress', 'Alone', author_id, author_id, now() FROM priority_entry WHERE id = $1`,
      [entryId],
    );
    await expect(alone).rejects.toThrow('check constraint');
  });

  it('ends with an outcome: you said, we did', async () => {
    const id = await givenPriority();
    const at = `/priorities/${id}/entries`;
    const no = await world.call('officer', 'post', at).send({ kind: 'outcome', words: 'We did.' });
    expect(no.body).toMatchObject({ code: 'invalid-input', errors: [{ field: 'said' }] });
    const outcome = {
      kind: 'outcome',
      said: 'Cars are too fast.',
      words: 'Speeds fell by a third.',
    };
    const written = await world.call('officer', 'post', at).send(outcome);
    const { id: entryId } = written.body as { id: string };
    const early = await supertest(world.url).get('/you-said-we-did');
    expect(early.text).not.toContain('Speeds fell by a third.');
    await world.call('supervisor', 'post', `${at}/${entryId}/publish`).expect(200);
    expect(await publicly(`/priorities/${id}`)).toMatchObject({ state: 'done' });
    const page = await supertest(world.url).get('/you-said-we-did');
    expect(page.text).toContain('Speeds fell by a third.');
    const more = await world.call('officer', 'post', at).send({ kind: 'progress', words: 'More.' });
    expect(more.body).toMatchObject({ blockers: ['wrong-state'] });
  });

  it('passes the check of a message', async () => {
    const id = await givenPriority();
    const words =
      'A man was arrested last night. The man in custody is well known to our officers.';
    const stopped = await world
      .call('officer', 'post', `/priorities/${id}/entries`)
      .send({ kind: 'progress', words });
    expect(stopped.body).toMatchObject({ status: 422, code: 'words-stopped' });
  });
});

describe('telling those who follow it', () => {
  it('writes to at most five by an officer’s checked words', async () => {
    const id = await givenPriority();
    const at = `/followers/priority/${id}`;
    const tell = (text: string, key?: string) =>
      world.call('officer', 'post', `${at}/answers`, undefined, key).send({ text });
    expect((await tell('Hello.')).body).toMatchObject({ blockers: ['nobody-follows'] });
    await followed(id, ['one@example.org', 'two@example.org']);
    const bad = 'A man was arrested last night. The man in custody is well known to our officers.';
    expect((await tell(bad)).body).toMatchObject({ code: 'answer-stopped' });
    const key = crypto.randomUUID();
    expect((await tell('The new camera works since Monday.', key)).body).toEqual({ people: 2 });
    expect((await tell('The new camera works since Monday.', key)).body).toEqual({ people: 2 });
    const letters = (await lettersTo(world, 'one@example.org')).filter(
      ({ kind }) => kind === 'answer',
    );
    expect(letters).toHaveLength(1);
    expect(letters[0]!.text).toContain('because you asked about “Speeding in Mill Lane”');
    const stop = /\/unsubscribe\/[a-z2-7]+/.exec(letters[0]!.text)![0];
    await supertest(world.url)
      .post(stop)
      .type('form')
      .send('List-Unsubscribe=One-Click')
      .expect(200);
    expect((await world.call('officer', 'get', at)).body).toMatchObject({
      people: 1,
      blockers: [],
    });
  });

  it('takes a message with its approval above five', async () => {
    const id = await givenPriority();
    const at = `/followers/priority/${id}`;
    await followed(
      id,
      Array.from({ length: 6 }, (_, i) => `six${i}@example.org`),
    );
    const direct = await world
      .call('officer', 'post', `${at}/answers`)
      .send({ text: 'Hello all.' });
    expect(direct.body).toMatchObject({ blockers: ['too-many-to-tell-directly'] });
    const more = world.db.query(
      `INSERT INTO told_directly (id, subject_kind, subject_id, staff_id, sealed_words, people)
       SELECT uuidv7(), 'priority', $1, id, '', 6 FROM staff LIMIT 1`,
      [id],
    );
    await expect(more).rejects.toThrow('check constraint');
    expect(await lettersTo(world, 'six0@example.org')).not.toContainEqual(
      expect.objectContaining({ kind: 'answer' }),
    );
    const begun = await world.call('officer', 'post', `${at}/messages`).send({});
    const message = async () =>
      (await world.call('officer', 'get', `/messages/${(begun.body as { id: string }).id}`))
        .body as Record<string, unknown>;
    const draft = await message();
    expect(draft).toMatchObject({
      ...{ state: 'draft', people: 6, atOnce: 6, areaIds: [world.area.village] },
      about: { kind: 'priority', id, name: 'Speeding in Mill Lane' },
    });
    const { subject, declaration } = draft;
    const elsewhere = { areaIds: [world.area.camden], topicCode: 'local-events', claims: [] };
    await world
      .call('officer', 'put', `/messages/${draft.id as string}`, 1)
      .send({ subject, declaration, body: 'The camera works.', ...elsewhere })
      .expect(200);
    expect(await message()).toMatchObject({
      people: 6,
      areaIds: [world.area.village],
      body: 'The camera works.',
    });
    const mail = await world.call('officer', 'get', `/messages/${draft.id as string}/preview`);
    expect((mail.body as { text: string }).text).toContain(
      'because you asked about “Speeding in Mill Lane”',
    );
  });
});

describe('following a priority', () => {
  it('takes a code from the mail, and says the same to an address that we do not know', async () => {
    const id = await givenPriority();
    await givenVoter(world, 'hana@example.org');
    const visitor = world.visitor();
    const send = async (page: string, to: string, fields: object) =>
      visitor
        .post(to)
        .type('form')
        .send({
          ...{ _csrf: hidden(page, '_csrf'), request_id: hidden(page, 'request_id') },
          ...fields,
        });
    const at = `/follow/priority/${id}`;
    const start = (await visitor.get(at).expect(200)).text;
    expect(start).toContain('Speeding in Mill Lane');
    const unknown = await send(start, `${at}/code`, { email: 'nobody@example.org' });
    expect(unknown.text).toContain('Enter the code');
    const asked = await send(start, `${at}/code`, { email: 'hana@example.org' });
    const proof = hidden(asked.text, 'proof');
    const wrong = await send(asked.text, at, { proof, code: '000000' });
    expect([wrong.status, wrong.text.includes('This code does not work')]).toEqual([422, true]);
    const code = await world.codeOf('hana@example.org');
    const done = await send(wrong.text, at, { proof, code });
    expect([done.status, done.text.includes('We will tell you')]).toEqual([200, true]);
    expect(await world.app.get(Interests).count(world.db, { kind: 'priority', id })).toBe(1);
    await visitor.get(`/follow/concern_group/${id}`).expect(404);
  });
});
