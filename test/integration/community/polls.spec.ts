import supertest from 'supertest';
import { communityWorld, givenVoter, hourComes } from '../../support/community';
import { lettersTo } from '../../support/residents';
import { forSuite } from '../../support/for-suite';

const world = forSuite(communityWorld);

const publicly = async (path: string) =>
  (await supertest(world.url).get(`/api/v1/public${path}`)).body as Record<string, unknown>;
const votesIn = async (id: string) =>
  (await world.db.query<unknown[]>('SELECT FROM vote WHERE poll_id = $1', [id])).length;

describe('publishing a poll', () => {
  it('needs a supervisor who did not write it', async () => {
    const { id } = await world.draft();
    const step = (who: 'officer' | 'supervisor', action: string, version: number) =>
      world.call(who, 'post', `/polls/${id}/steps`, version).send({ action });
    expect((await step('supervisor', 'publish', 1)).body).toMatchObject({
      ...{ code: 'may-not', blockers: ['wrong-state'] },
    });
    await step('officer', 'propose', 1).expect(200);
    expect((await step('officer', 'publish', 2)).body).toMatchObject({
      blockers: expect.arrayContaining(['not-permitted', 'wrote-it-yourself']) as unknown,
    });
    expect((await step('supervisor', 'publish', 1)).body).toMatchObject({ code: 'stale-edit' });
    const done = await step('supervisor', 'publish', 2);
    expect(done.body).toMatchObject({ state: 'published', version: 3 });
    const clock = await world.db.query<{ workflow_id: string }[]>(
      `SELECT workflow_id FROM outbox WHERE name = 'poll' AND args ->> 0 = $1`,
      [id],
    );
    expect(clock).toEqual([{ workflow_id: `poll/${id}` }]);
  });

  it('is not for a supervisor who changed its words, says the database too', async () => {
    const { id } = await world.draft();
    const seen = (await world.call('officer', 'get', `/polls/${id}`)).body as Record<
      string,
      unknown
    >;
    const { kind, question, areaIds, opensAt, closesAt, options } = seen;
    await world
      .call('supervisor', 'put', `/polls/${id}`, 1)
      .send({
        ...{ kind, question, areaIds, opensAt, closesAt },
        options: (options as { title: string }[]).map(({ title }) => ({ title })),
      })
      .expect(200);
    await world.call('officer', 'post', `/polls/${id}/steps`, 2).send({ action: 'propose' });
    const own = await world
      .call('supervisor', 'post', `/polls/${id}/steps`, 3)
      .send({ action: 'publish' });
    expect(own.body).toMatchObject({ blockers: ['wrote-it-yourself'] });
    await expect(
      world.db.query(
        `UPDATE poll SET state = 'published', published_by = editor_ids[2], published_at = now() WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow('poll_second_person');
    await world
      .call('supervisor2', 'post', `/polls/${id}/steps`, 3)
      .send({ action: 'publish' })
      .expect(200);
  });

  it('stops words that a message could not say', async () => {
    const { id } = await world.draft({
      words: 'A man was arrested last night. The man in custody is well known to our officers.',
    });
    const stopped = await world
      .call('officer', 'post', `/polls/${id}/steps`, 1)
      .send({ action: 'propose' });
    expect(stopped.body).toMatchObject({ status: 422, code: 'words-stopped' });
  });

  it('takes one ward for priorities and only areas of one’s own', async () => {
    const two = { areaIds: [world.area.village, world.area.abbey] };
    await expect(world.draft(two)).rejects.toThrow('422');
    await expect(world.draft({ areaIds: [world.area.merton] })).rejects.toThrow('422');
    await expect(world.draft({ kind: 'question', areaIds: [world.area.camden] })).rejects.toThrow(
      'outside-your-area',
    );
  });

  it('leaves its words as they were published', async () => {
    const { id, options } = await world.published();
    const slip = world.db.query(`UPDATE poll SET question = 'Another?' WHERE id = $1`, [id]);
    await expect(slip).rejects.toThrow('words of a published poll');
    const other = world.db.query(`DELETE FROM poll_option WHERE id = $1`, [options[0]!.id]);
    await expect(other).rejects.toThrow('options of a published poll');
  });
});

describe('voting', () => {
  it('takes one vote each, the last one', async () => {
    const poll = await world.published();
    await givenVoter(world, 'amira@example.org');
    expect((await world.vote(poll, 'amira@example.org', 0)).body).toEqual({ state: 'counted' });
    expect((await world.vote(poll, 'amira@example.org', 2)).status).toBe(200);
    const rows = await world.db.query<{ option_id: string }[]>(
      'SELECT option_id FROM vote WHERE poll_id = $1',
      [poll.id],
    );
    expect(rows).toEqual([{ option_id: poll.options[2]!.id }]);
    expect(await publicly(`/polls/${poll.id}`)).toMatchObject({ phase: 'open', results: null });
  });

  it('is for those who follow its area', async () => {
    const poll = await world.published();
    await givenVoter(world, 'bo@example.org', world.area.abbey);
    expect((await world.vote(poll, 'bo@example.org', 0)).body).toMatchObject({
      code: 'not-in-area',
    });
    expect(await votesIn(poll.id)).toBe(0);
  });

  it('does not tell whether an address is known', async () => {
    const poll = await world.published();
    await givenVoter(world, 'cara@example.org');
    const optionId = poll.options[0]!.id;
    const wrong = async (email: string) => {
      const post = (path: string, body: object) =>
        supertest(world.url)
          .post(`/api/v1/public/polls/${poll.id}${path}`)
          .set('Idempotency-Key', crypto.randomUUID())
          .send(body);
      const asked = await post('/codes', { email, optionId });
      const { proof } = asked.body as { proof: string };
      const seen: unknown[] = [asked.status, proof.length];
      for (let i = 0; i < 6; i += 1) {
        const answer = await post('/votes', { proof, optionId, code: '000000' });
        seen.push((answer.body as { code: string }).code);
      }
      return seen;
    };
    const known = await wrong('cara@example.org');
    expect(known).toEqual(await wrong('nobody@example.org'));
    expect(known.slice(2)).toEqual([
      ...Array<string>(5).fill('wrong-code'),
      'too-many-wrong-codes',
    ]);
    expect(await lettersTo(world, 'nobody@example.org')).toEqual([]);
    expect(await votesIn(poll.id)).toBe(0);
  });

  it('ends at its last moment', async () => {
    const poll = await world.published();
    await givenVoter(world, 'dov@example.org');
    await hourComes(world.db, poll.id);
    const at = `/api/v1/public/polls/${poll.id}/codes`;
    const late = await supertest(world.url)
      .post(at)
      .set('Idempotency-Key', crypto.randomUUID())
      .send({ email: 'dov@example.org', optionId: poll.options[0]!.id });
    expect(late.body).toMatchObject({ status: 409, code: 'vote-is-over' });
  });

  it('forgets a vote with its person', async () => {
    const poll = await world.published();
    const id = await givenVoter(world, 'eli@example.org');
    await world.vote(poll, 'eli@example.org', 1);
    const preferences = new URL(world.links.preferences(id)).pathname;
    const post = (path: string, body: object) =>
      supertest(world.url)
        .post(`/api/v1${preferences}/${path}`)
        .send(body)
        .set('Idempotency-Key', crypto.randomUUID());
    expect((await post('codes', { purpose: 'deletion' })).status).toBe(202);
    expect(
      (await post('deletion', { code: await world.codeOf('eli@example.org') })).status,
    ).toBeLessThan(300);
    expect(await votesIn(poll.id)).toBe(0);
  });
});
