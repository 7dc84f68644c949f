import type { DataSource } from 'typeorm';
import { Overload } from '../../../src/delivery/overload/overload.service';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { opening } from '../../../src/delivery/audiences/open.queries';
import {
  givenFollowers,
  givenReleased,
  givenWard,
  opened,
  states,
  TOPIC,
  type Follower,
} from './given';
import { startServices, type Services } from './services';

const DAY_MS = 86_400_000;

describe('a week with many messages', () => {
  let database: FreshDatabase;
  let services: Services;
  let db: DataSource;
  let wardId: string;
  let newcomer: Follower;

  beforeEach(async () => {
    database = await freshDatabase();
    const settings = testSettings({ WEEKLY_MAILS: '2' });
    services = await startServices(settings);
    db = services.db;
    wardId = await givenWard(db);
    await givenFollowers(db, settings, { wardId, count: 3 });
    await frozen();
    await frozen();
    [newcomer] = (await givenFollowers(db, settings, {
      ...{ wardId, count: 1, prefix: 'newcomer' },
    })) as [Follower];
  });
  afterEach(async () => {
    await services.app.close();
    await database.drop();
  });

  const frozen = async (more: { urgent?: boolean; notAfter?: Date; correctsId?: string } = {}) => {
    const id = await givenReleased(db, { wardId, ...more });
    await services.freezer.freeze(id);
    return id;
  };
  const count = (more: { urgent?: boolean; notAfter?: Date } = {}) =>
    services.app.get(Overload, { strict: false }).of(
      {
        ...{ urgent: false, topicCode: TOPIC, areaIds: [wardId], correctsId: null, notAfter: null },
        ...more,
      },
      new Date(),
    );

  it('puts the next one off to the digest, which counts it again', async () => {
    expect(await count()).toMatchObject({ people: 3 });
    const id = await frozen();
    expect(await states(db, id)).toEqual({ deferred: 3, waiting: 1 });
    await opened(db, id);
    const [one] = await db.query<{ person: string }[]>(
      `SELECT contact_point_id AS person FROM delivery WHERE send_id = $1 AND state = 'waiting'`,
      [id],
    );
    expect(one!.person).toBe(newcomer.contactPointId);
    expect(await services.digests.freeze('01939f3e-0000-7000-8000-0000000000aa', 'daily')).toBe(3);
  });

  it('puts off neither what is urgent nor what would come too late', async () => {
    const soon = new Date(Date.now() + 60_000);
    expect([await count({ urgent: true }), await count({ notAfter: soon })]).toEqual([null, null]);
    expect(await states(db, await frozen({ urgent: true }))).toEqual({ waiting: 4 });
    expect(await states(db, await frozen({ notAfter: soon }))).toEqual({ waiting: 4 });
    const later = new Date(Date.now() + 3 * DAY_MS);
    // the newcomer had two by now
    expect(await states(db, await frozen({ notAfter: later }))).toEqual({ deferred: 4 });
  });

  it('forgets after seven days, and does not count what never went out', async () => {
    await db.query(`UPDATE send SET frozen_at = now() - interval '7 days 1 minute'`);
    expect(await count()).toBeNull();
    expect(await states(db, await frozen())).toEqual({ waiting: 4 });
    await db.query(`UPDATE send SET frozen_at = now()`);
    await db.query(opening('true'));
    await db.query(`UPDATE delivery SET state = 'cancelled'`);
    expect(await states(db, await frozen())).toEqual({ waiting: 4 });
  });
});
