import { WhenEnded } from '../../../src/staff/accounts/when-ended';
import { ConversationWorld } from '../../support/conversation';

let world: ConversationWorld;

beforeAll(async () => {
  world = await ConversationWorld.open();
});
afterAll(() => world.close());

it('gives the tasks of who left back to the team, and leaves everything else', async () => {
  const officer = await world.member('officer');
  const triage = await world.member('triage');
  const byId = (await world.member('administrator')).id;
  const [mine, answered, theirs] = [
    await world.thread(),
    await world.thread(),
    await world.thread(),
  ];
  await world.claim(officer, mine.task);
  await world.answer(officer, await world.claim(officer, answered.task));
  await world.claim(triage, theirs.task);
  const ended = { staffId: officer.id, byId };
  const tell = () => world.db.transaction((tx) => world.app.get(WhenEnded).tell(tx, ended));
  expect(await tell()).toEqual({ tasks: 1 });
  expect(await world.task(mine.concernId)).toMatchObject({
    state: 'open',
    ownerId: null,
    version: 3,
  });
  expect(await world.task(answered.concernId)).toMatchObject({
    state: 'answered',
    ownerId: officer.id,
  });
  expect(await world.task(theirs.concernId)).toMatchObject({
    state: 'claimed',
    ownerId: triage.id,
  });
  expect(await world.events(mine.concernId)).toEqual(['received', 'claimed', 'owner left']);
  const audit = await world.db.query<unknown[]>(
    `SELECT actor_id, action, detail FROM audit_entry WHERE subject_id = $1 ORDER BY seq DESC LIMIT 1`,
    [mine.task.id],
  );
  expect(audit).toEqual([
    { actor_id: byId, action: 'task.owner-left', detail: { from: officer.id } },
  ]);
  expect(await tell()).toEqual({ tasks: 0 });
});
