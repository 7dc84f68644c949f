import { Interests } from '../../../src/residents/interests/interests.service';
import { FollowedSubjects } from '../../../src/residents/interests/followed-subjects';
import { confirmedResident, lettersTo, pathOf, residentsWorld } from '../../support/residents';
import { hidden, submit } from '../../support/web';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);
const bins = '01939f3e-0000-7000-8000-0000000000b1';
const gone = '01939f3e-0000-7000-8000-0000000000b2';

beforeAll(() => {
  world.app.get(FollowedSubjects).add({
    kind: 'made_for_tests',
    find: (_, id) =>
      Promise.resolve(
        id === gone
          ? null
          : {
              id,
              name: 'Bins that burn',
              areaIds: [world.area.abbey],
              topicCode: 'local-events',
              href: '/staff',
              publicHref: null,
            },
      ),
  });
});

async function follower(email: string) {
  const id = await confirmedResident(world, { email });
  await world.db.transaction(async (tx) => {
    for (const subject of [bins, gone])
      await world.app.get(Interests).follow(tx, { kind: 'made_for_tests', id: subject }, id);
  });
  return { id, email, path: `${pathOf(world.links.preferences(id))}/following` };
}

describe('what a person follows', () => {
  it('is shown behind a code alone, and stopped one by one', async () => {
    const { id, email, path } = await follower('amira@example.org');
    const agent = world.visitor();
    expect((await agent.get(path).expect(200)).text).not.toContain('Bins that burn');
    expect((await submit(agent, path, {}, `${path}/code`)).status).toBe(303);
    expect((await submit(agent, `${path}/code`, { code: '1' }, path)).status).toBe(422);
    const [letter] = (await lettersTo(world, email)).slice(-1);
    const code = /is (\d{6})/.exec(letter!.text)![1];
    const list = await submit(agent, `${path}/code`, { code }, path);
    expect(list.text).toContain('Bins that burn');
    expect(list.text).toContain('Something that we no longer show');

    const proof = hidden(list.text, 'proof');
    const [first] = await world.app.get(Interests).openOf(world.db, id);
    const stopped = await submit(
      agent,
      `${path}/code`,
      { proof, interestId: first!.interestId },
      `${path}/stop`,
    );
    expect(stopped.status).toBe(200);
    expect(await world.app.get(Interests).openOf(world.db, id)).toHaveLength(1);
  });

  it('is not stopped with the proof of somebody else', async () => {
    const [bo, cy] = [await follower('bo@example.org'), await follower('cy@example.org')];
    const agent = world.visitor();
    await submit(agent, bo.path, {}, `${bo.path}/code`);
    const [letter] = (await lettersTo(world, bo.email)).slice(-1);
    const code = /is (\d{6})/.exec(letter!.text)![1];
    const list = await submit(agent, `${bo.path}/code`, { code }, bo.path);
    const proof = hidden(list.text, 'proof');
    const [theirs] = await world.app.get(Interests).openOf(world.db, cy.id);
    for (const path of [bo.path, cy.path]) {
      const fields = { proof, interestId: theirs!.interestId };
      expect((await submit(agent, `${path}/code`, fields, `${path}/stop`)).status).toBe(404);
    }
    expect(await world.app.get(Interests).openOf(world.db, cy.id)).toHaveLength(2);
  });
});

describe('a half-done sign-up', () => {
  it('goes on from a mailed link on another device', async () => {
    const agent = world.visitor();
    await submit(agent, '/sign-up/age', { ofAge: 'yes' });
    expect((await submit(agent, '/sign-up/save', { email: 'nobody' })).status).toBe(422);
    const saved = await submit(agent, '/sign-up/save', { email: 'di@example.org' });
    expect(saved.headers.location).toBe('/sign-up/saved');
    const [letter] = await lettersTo(world, 'di@example.org');
    const link = pathOf(/https?:\/\/\S+\/resume\/\S+/.exec(letter!.text)![0]);

    const other = world.visitor();
    expect((await other.get(link).expect(200)).text).not.toContain('di@example.org');
    const gone = await submit(other, link, {});
    expect(gone.status).toBe(303);
    expect(gone.headers.location).not.toBe('/sign-up/age');
    const rows = await world.db.query<object[]>(
      `SELECT FROM contact_point WHERE address_index = $1`,
      [world.vault.blindIndex('di@example.org', 'contact_point.address')],
    );
    expect(rows).toEqual([]);

    await world.db.query('UPDATE saved_survey SET expires_at = now()');
    expect((await world.visitor().get(link)).status).toBe(410);
  });

  it('is not saved before there is anything to save', async () => {
    const answer = await world.visitor().get('/sign-up/save');
    expect(answer.status).toBe(303);
  });
});
