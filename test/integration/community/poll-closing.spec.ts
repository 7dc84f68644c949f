import supertest from 'supertest';
import { PollClosing } from '../../../src/community/polls/closing.service';
import { Interests } from '../../../src/residents/interests/interests.service';
import { communityWorld, givenVoter, hourComes, threeWishes } from '../../support/community';
import { forSuite } from '../../support/for-suite';

const world = forSuite(communityWorld);

const close = async (id: string) => {
  await hourComes(world.db, id);
  await world.app.get(PollClosing).close(id);
};
const publicly = async (path: string) =>
  (await supertest(world.url).get(`/api/v1/public${path}`)).body as Record<string, unknown>;
const votesIn = async (id: string) =>
  (await world.db.query<unknown[]>('SELECT FROM vote WHERE poll_id = $1', [id])).length;

describe('closing a poll', () => {
  it('counts, forgets who chose what, and makes three priorities', async () => {
    const poll = await world.published();
    for (let i = 0; i < 13; i += 1) {
      const email = `voter${i}@example.org`;
      await givenVoter(world, email);
      expect((await world.vote(poll, email, i < 11 ? 3 : 1, i % 2 === 0)).status).toBe(200);
    }
    const early = await world.app.get(PollClosing).clock(poll.id);
    await world.app.get(PollClosing).close(poll.id);
    expect(early.open).toBe(true);
    expect(await votesIn(poll.id)).toBe(13);

    await close(poll.id);
    await world.app.get(PollClosing).close(poll.id);
    expect(await votesIn(poll.id)).toBe(0);
    const { results } = await publicly(`/polls/${poll.id}`);
    expect(results).toMatchObject({
      all: 10,
      options: [{ votes: null }, { votes: null }, { votes: null }, { votes: 10 }],
      areas: [{ all: 10, votes: [null, null, null, 10] }],
    });
    const { items } = (await publicly(`/wards/${world.area.village}/priorities`)) as {
      items: { id: string; title: string; state: string }[];
    };
    const current = items.filter(({ state }) => state === 'current');
    expect(current.map(({ title }) => title)).toEqual([
      'Parking at the school',
      threeWishes[1],
      threeWishes[0],
    ]);
    const interests = world.app.get(Interests);
    const followers = current.map(({ id }) => interests.count(world.db, { kind: 'priority', id }));
    expect(await Promise.all(followers)).toEqual([6, 1, 0]);

    const next = await world.published();
    await close(next.id);
    const after = (await publicly(`/wards/${world.area.village}/priorities`)) as {
      items: typeof items;
    };
    expect(after.items.map(({ state }) => state)).toEqual([
      ...Array<string>(3).fill('current'),
      ...Array<string>(3).fill('replaced'),
    ]);
  });

  it('takes every vote or refuses it, when both come at once', async () => {
    const poll = await world.published();
    const emails = Array.from({ length: 4 }, (_, i) => `race${i}@example.org`);
    for (const email of emails) await givenVoter(world, email);
    const ready = await Promise.all(emails.map((email) => world.ballot(poll, email, 0)));
    const [, ...answers] = await Promise.all([close(poll.id), ...ready.map((cast) => cast())]);
    const counted = answers.filter(({ status }) => status === 200).length;
    const [closed] = await world.db.query<{ voters: number }[]>(
      'SELECT voters FROM poll WHERE id = $1',
      [poll.id],
    );
    expect(closed!.voters).toBe(counted);
    expect(await votesIn(poll.id)).toBe(0);
  });

  it('has whoever wants news of a question follow it', async () => {
    const poll = await world.published({
      ...{
        kind: 'question',
        question: 'Shall we meet on Saturdays?',
        areaIds: [world.area.merton],
      },
      options: [{ title: 'Yes' }, { title: 'No' }],
    });
    await givenVoter(world, 'fay@example.org');
    await world.vote(poll, 'fay@example.org', 0, true);
    await close(poll.id);
    expect(await world.app.get(Interests).count(world.db, { kind: 'poll', id: poll.id })).toBe(1);
  });

  it('forgets the votes of one that is withdrawn', async () => {
    const poll = await world.published();
    await givenVoter(world, 'gus@example.org');
    await world.vote(poll, 'gus@example.org', 0);
    await world
      .call('supervisor2', 'post', `/polls/${poll.id}/steps`, 3)
      .send({ action: 'withdraw' })
      .expect(200);
    expect(await votesIn(poll.id)).toBe(0);
    expect((await supertest(world.url).get(`/polls/${poll.id}`)).status).toBe(404);
  });
});
