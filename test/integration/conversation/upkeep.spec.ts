import { randomUUID } from 'node:crypto';
import { TasksService } from '../../../src/conversation/tasks/tasks.service';
import { Sweeps } from '../../../src/platform/upkeep/sweeps';
import { Vault } from '../../../src/platform/security/vault';
import { HeldElsewhere } from '../../../src/residents/privacy/held-elsewhere';
import { ContactPoints } from '../../../src/residents/contact-points/contact-points.service';
import { ConversationWorld, type GivenThread } from '../../support/conversation';
import { testSettings } from '../../support/stack/settings';

let world: ConversationWorld;
beforeAll(async () => {
  world = await ConversationWorld.open();
});
afterAll(() => world.close());

const sweep = (name: string) => world.app.get(Sweeps).run(name);
const rows = <T>(sql: string, values: unknown[] = []) => world.db.query<T[]>(sql, values);
const contacts = () => world.app.get(ContactPoints, { strict: false });

/** A pending contact point, `days` old. */
async function given(days: number): Promise<string> {
  const address = `form-${randomUUID().slice(0, 8)}@example.org`;
  const { id } = await world.db.transaction((tx) => contacts().findOrAdd(tx, address));
  await rows(
    `UPDATE contact_point SET created_at = now() - make_interval(days => $2) WHERE id = $1`,
    [id, days],
  );
  return id;
}
const stateOf = async (id: string) =>
  (await rows<{ state: string }>('SELECT state FROM contact_point WHERE id = $1', [id]))[0]?.state;

describe('upkeep', () => {
  it('knows what there is to sweep', () => {
    expect(world.app.get(Sweeps).names()).toEqual(
      expect.arrayContaining([
        'address claims',
        'codes',
        'concerns of deleted people',
        'letters',
        'orders',
        'surveys',
        'unconfirmed addresses',
      ]),
    );
  });

  it('erases addresses that nobody confirmed, and none that is new, waits or is needed', async () => {
    const old = await given(15);
    const young = await given(13);
    const asked = await given(15);
    await rows(
      `INSERT INTO confirmation (contact_point_id, sealed_choices, expires_at) VALUES ($1, '', now() + interval '1 day')`,
      [asked],
    );
    const claimed = await given(15);
    const { concernId } = await world.thread();
    await rows('INSERT INTO concern_report (concern_id, contact_point_id) VALUES ($1, $2)', [
      concernId,
      claimed,
    ]);
    const confirmed = await given(15);
    await rows(`UPDATE contact_point SET state = 'confirmed', confirmed_at = now() WHERE id = $1`, [
      confirmed,
    ]);
    expect(await sweep('unconfirmed addresses')).toBe(1);
    const all = [old, young, asked, claimed, confirmed];
    expect(await Promise.all(all.map(stateOf))).toEqual([
      'erased',
      'pending',
      'pending',
      'pending',
      'confirmed',
    ]);
    expect(await sweep('address claims')).toBe(0);
    await rows(`UPDATE concern_report SET at = now() - interval '15 days' WHERE concern_id = $1`, [
      concernId,
    ]);
    expect(await sweep('address claims')).toBe(1);
    expect(await sweep('unconfirmed addresses')).toBe(1);
    expect(await stateOf(claimed)).toBe('erased');
    expect(await sweep('unconfirmed addresses')).toBe(0);
    const [entry] = await rows(
      `SELECT FROM audit_entry WHERE action = 'contact-point.never-confirmed' AND subject_id = $1`,
      [old],
    );
    expect(entry).toBeDefined();
  });

  it('takes ended letters away, but no answer’s, none that came back and none that is to be sent', async () => {
    const thread = await world.thread('Is the drop-in on Thursday?');
    const officer = await world.member('officer');
    const { version } = await world.claim(officer, thread.task);
    await world.answer(officer, { id: thread.task.id, version });
    const [{ id: answer }] = (await rows<{ id: string }>(
      'SELECT letter_id AS id FROM answer WHERE task_id = $1',
      [thread.task.id],
    )) as [{ id: string }];
    const letter = async (state: string, days: number) =>
      world.id(
        `INSERT INTO letter (kind, state, sealed_content, done_at)
         VALUES ('code-report', $1, '', now() - make_interval(days => $2)) RETURNING id`,
        ...[state, days],
      );
    const gone = [await letter('accepted', 91), await letter('failed', 200)];
    const kept = [
      await letter('accepted', 89),
      await letter('waiting', 91),
      await letter('accepted', 91),
    ];
    await rows(
      `INSERT INTO delivery_report (letter_id, kind, fingerprint, sealed_words, received_at) VALUES ($1, 'hard', '', '', now())`,
      [kept[2]],
    );
    await rows(
      `UPDATE letter SET state = 'accepted', done_at = now() - interval '99 days' WHERE id = $1`,
      [answer],
    );
    expect(await sweep('letters')).toBe(2);
    const left = await rows<{ id: string }>('SELECT id FROM letter WHERE id = ANY ($1::uuid[])', [
      [...gone, ...kept, answer],
    ]);
    expect(left.map(({ id }) => id).sort()).toEqual([...kept, answer].sort());
  });

  it('takes away codes that ran out and orders that were passed on', async () => {
    const contact = await given(0);
    const code = (expires: string, used: string | null) =>
      rows(
        `INSERT INTO one_time_code (contact_point_id, purpose, code_hash, expires_at, used_at)
         VALUES ($1, 'report', '', now() + $2::interval, now() + $3::interval)`,
        [contact, expires, used],
      );
    await code('-8 days', null);
    await code('-8 days', '-8 days');
    await code('-6 days', null);
    await code('5 minutes', null);
    expect(await sweep('codes')).toBe(2);
    await rows(
      `UPDATE outbox SET done_at = now() - interval '31 days' WHERE id = (SELECT min(id) FROM outbox)`,
    );
    const [{ before }] = (await rows<{ before: number }>(
      'SELECT count(*)::integer AS before FROM outbox',
    )) as [{ before: number }];
    expect(await sweep('orders')).toBe(1);
    const [{ after }] = (await rows<{ after: number }>(
      'SELECT count(*)::integer AS after FROM outbox',
    )) as [{ after: number }];
    expect(after).toBe(before - 1);
  });
});

describe('a concern that was open when its person was deleted', () => {
  const vault = new Vault(testSettings());
  const deleted = (thread: GivenThread) =>
    world.db.transaction(async (tx) => {
      await world.app.get(HeldElsewhere, { strict: false }).erase(tx, thread.contactPointId);
      await contacts().erase(tx, [thread.contactPointId]);
    });
  const wordsOf = async ({ concernId }: GivenThread) => {
    const [reply] = await rows<{ text: Buffer; sender: Buffer }>(
      'SELECT sealed_text AS text, sealed_from AS sender FROM reply WHERE concern_id = $1',
      [concernId],
    );
    return [vault.open(reply!.text, 'reply.text'), vault.open(reply!.sender, 'reply.from')];
  };

  it('keeps its words until an officer closes it', async () => {
    const thread = await world.thread('When do you come to Mill Lane next?');
    await deleted(thread);
    expect(await wordsOf(thread)).toEqual(['When do you come to Mill Lane next?', thread.address]);
    const officer = await world.member('officer');
    const { version } = await world.claim(officer, thread.task);
    await world.act((tx, key) =>
      world.app.get(TasksService).close(tx, officer, thread.task.id, version, 'Mended.', key),
    );
    expect(await wordsOf(thread)).toEqual(['', '']);
    expect(await sweep('concerns of deleted people')).toBe(0);
  });

  it('is found by the upkeep where it ended otherwise; one of a person in danger stays', async () => {
    const one = await world.thread('Who sweeps the alley?');
    const danger = await world.thread('My husband hits me. Do not reply here, he reads my mail.');
    for (const thread of [one, danger]) await deleted(thread);
    expect(await sweep('concerns of deleted people')).toBe(0);
    const ids = [one.concernId, danger.concernId];
    await rows(`UPDATE concern SET state = 'closed' WHERE id = ANY ($1::uuid[])`, [ids]);
    expect(await sweep('concerns of deleted people')).toBe(1);
    expect(await wordsOf(one)).toEqual(['', '']);
    expect((await wordsOf(danger))[0]).toContain('hits me');
  });
});
