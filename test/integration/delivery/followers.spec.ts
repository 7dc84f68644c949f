import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Settings } from '../../../src/platform/config/settings';
import { COUNT_CHOSEN } from '../../../src/delivery/resends/resends.queries';
import { Tokens } from '../../../src/platform/security/tokens';
import { AudienceService } from '../../../src/residents/audience/audience.service';
import { Interests } from '../../../src/residents/interests/interests.service';
import { Unsubscribe } from '../../../src/residents/unsubscribe/unsubscribe.service';
import { Postbox } from '../../support/postbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import {
  givenFollowers,
  givenReleased,
  givenWard,
  messageIs,
  states,
  type Follower,
} from './given';
import { goOn, startServices, type Services } from './services';

describe('a message to whoever follows one thing', () => {
  const about = { kind: 'priority', id: randomUUID(), name: 'Speeding in Mill Lane' };
  let database: FreshDatabase;
  let services: Services;
  let db: DataSource;
  let postbox: Postbox;
  let settings: Settings;
  let wardId: string;
  let people: Follower[];
  let interests: Interests;
  let unsubscribe: Unsubscribe;

  beforeAll(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    settings = testSettings({ SMTP_URL: postbox.url, CHUNK_SIZE: '100' });
    services = await startServices(settings);
    db = services.db;
    interests = services.app.get(Interests, { strict: false });
    unsubscribe = services.app.get(Unsubscribe, { strict: false });
    wardId = await givenWard(db);
    people = await givenFollowers(db, settings, { wardId, count: 8, cadence: 'weekly' });
    // The last two never asked.
    for (const { contactPointId } of people.slice(0, 6))
      await db.transaction((tx) => interests.follow(tx, about, contactPointId));
  });
  afterAll(async () => {
    await services.app.close();
    await postbox.close();
    await database.drop();
  });

  const frozen = async (more: { correctsId?: string } = {}) => {
    const id = await givenReleased(db, { wardId, about, ...more });
    await services.freezer.freeze(id);
    return id;
  };
  const linkOf = (address: string) => {
    const { mail } = postbox.to(address).at(-1)!;
    return /\/unsubscribe\/([a-z2-7]+)/.exec(mail.text!)![1]!;
  };

  it('is counted for the approver as it is frozen: everybody at once, whatever their digest', async () => {
    const audience = services.app.get(AudienceService, { strict: false });
    const rule = { areaIds: [wardId], topicCode: 'crime-prevention', followersOf: about };
    expect(await audience.count(db, rule)).toMatchObject({ size: 6, atOnce: 6 });
    expect(await states(db, await frozen())).toEqual({ waiting: 6 });
    expect(await interests.count(db, { kind: 'event', id: about.id })).toBe(0);
  });

  it('asks nobody twice and remembers who asked again', async () => {
    const { contactPointId } = people[7]!;
    const act = (how: 'follow' | 'unfollow') =>
      db.transaction<unknown>((tx) => interests[how](tx, about, contactPointId));
    for (const how of ['follow', 'follow', 'unfollow', 'unfollow'] as const) await act(how);
    expect(await interests.count(db, about)).toBe(6);
    const log = await db.query<unknown[]>(
      `SELECT FROM audit_entry WHERE subject_id = $1 AND action LIKE 'interest.%'`,
      [contactPointId],
    );
    expect(log).toHaveLength(2);
  });

  it('says why, and its link stops only this', async () => {
    const [first, second, third] = people;
    const id = await frozen();
    await services.sending.sendChunks(id, goOn());
    expect(await states(db, id)).toEqual({ accepted: 6 });
    const { mail } = postbox.to(first!.address).at(-1)!;
    expect(mail.text).toContain('because you asked about “Speeding in Mill Lane”');
    expect(mail.text).not.toContain('because you chose');

    expect(await unsubscribe.byToken(linkOf(first!.address))).toBe(false);
    expect(await unsubscribe.byToken(linkOf(first!.address))).toBe(false);
    expect(await unsubscribe.byToken(linkOf(second!.address), true)).toBe(true);
    const [was] = await db.query<{ state: string }[]>(
      `SELECT state FROM contact_point WHERE id = $1`,
      [first!.contactPointId],
    );
    expect(was!.state).toBe('confirmed');
    expect(await interests.count(db, about)).toBe(4);

    // The token of one purpose opens nothing else.
    const tokens = new Tokens(settings);
    expect(tokens.read('unsubscribe', linkOf(third!.address)).ok).toBe(false);
  });

  it('leaves out who stopped it since the freeze, and counts them', async () => {
    const id = await frozen();
    expect(await states(db, id)).toEqual({ waiting: 4 });
    await unsubscribe.byToken(linkOf(people[2]!.address));
    await services.sending.sendChunks(id, goOn());
    expect(await states(db, id)).toEqual({ accepted: 3, suppressed: 1 });
    expect(await services.books.close(id)).toMatchObject({ audience: 4, accepted: 3 });

    await messageIs(db, id, 'balancing');
    await messageIs(db, id, 'complete');
    const correction = await frozen({ correctsId: id });
    await unsubscribe.byToken(linkOf(people[3]!.address));
    await services.sending.sendChunks(correction, goOn());
    expect(await states(db, correction)).toEqual({ accepted: 2, suppressed: 1 });
  });

  it('is sent again to who follows it still, whatever they chose besides', async () => {
    const [, , , , fifth, sixth] = people;
    await db.query(`DELETE FROM subscription WHERE contact_point_id = ANY ($1)`, [
      [fifth!.contactPointId, sixth!.contactPointId],
    ]);
    const id = await frozen();
    await services.sending.sendChunks(id, goOn());
    expect(await states(db, id)).toEqual({ accepted: 2 });
    await db.query(`UPDATE delivery SET state = 'failed' WHERE send_id = $1`, [id]);
    const chosen = () => db.query(COUNT_CHOSEN, [id, ['failed', 'unknown'], null]);
    expect(await chosen()).toEqual([{ state: 'failed', people: 2 }]);
    await unsubscribe.byToken(linkOf(fifth!.address));
    expect(await chosen()).toEqual([{ state: 'failed', people: 1 }]);
  });

  it('keeps what it is about for good', async () => {
    const id = await givenReleased(db, { wardId, about });
    await expect(
      db.query(`UPDATE message SET about_id = $2 WHERE id = $1`, [id, randomUUID()]),
    ).rejects.toThrow('keeps what it is about');
  });
});
