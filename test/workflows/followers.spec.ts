import { WhenComplete } from '../../src/publishing/messages/when-complete';
import { Interests } from '../../src/residents/interests/interests.service';
import { clean } from '../integration/publishing/desk';
import { givenPollStaff, givenPublishedPoll } from '../factories/published-poll';
import { messageStage } from '../support/message-stage';

describe('a message to whoever follows a thing', () => {
  const stage = messageStage(4);

  it('is approved over exactly that audience, and reaches who follows it then', async () => {
    const { web, desk, people, postbox } = stage;
    const staff = await givenPollStaff(web.db);
    const wish = { wardId: desk.wardId, closesIn: '1 day' };
    const poll = await web.db.transaction((tx) => givenPublishedPoll(tx, wish, staff));
    const about = { kind: 'poll', id: poll.id };
    await web.db.query(
      `INSERT INTO topic (code, name, words, example, place)
       VALUES ('priorities-surveys', 'Priorities and surveys', 'What matters', 'A vote', 2) ON CONFLICT DO NOTHING`,
    );
    const interests = web.app.get(Interests, { strict: false });
    const act = (how: 'follow' | 'unfollow', person: number) =>
      web.db.transaction<unknown>((tx) =>
        interests[how](tx, about, people[person]!.contactPointId),
      );
    await act('follow', 0);
    await act('follow', 1);

    const told: unknown[] = [];
    stage.worker.app
      .get(WhenComplete, { strict: false })
      .add((_tx, subject) => Promise.resolve(void told.push(subject)));

    const begun = await desk
      .call('officer', 'post', `/followers/poll/${poll.id}/messages`)
      .send(clean);
    const { id } = begun.body as { id: string };
    const edited = await desk.edit(id, 1, { ...clean, areaIds: [] });
    expect(edited.status).toBe(200);
    await desk.decided('officer', id, { action: 'submit' });
    await desk.reaches(id, 'approval');
    const seen = (await desk.call('supervisor', 'get', `/messages/${id}`)).body as object;
    expect(seen).toMatchObject({ people: 2, about: { ...about, name: 'What first?' } });

    // Between the approval and the release one more follows it, and one has had enough.
    await act('follow', 2);
    await act('unfollow', 0);
    expect(await desk.approve(id)).toMatchObject({ accepted: true, state: 'scheduled' });
    await desk.reaches(id, 'complete');
    expect(postbox.received.map(({ to }) => to).sort()).toEqual(
      [people[1]!.address, people[2]!.address].sort(),
    );
    expect(told).toEqual([about]);
    const balance = await desk.call('supervisor', 'get', `/messages/${id}/balance`);
    expect(balance.body).toMatchObject({ audience: 2, accepted: 2 });
    await stage.messageEnds(id, 'to-followers');
  });
});
