import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenFollowers, givenReleased, givenWard, states } from './given';
import { goOn, startServices, type Services } from './services';

describe('a digest in quiet hours', () => {
  let database: FreshDatabase;
  let services: Services;

  beforeAll(async () => {
    database = await freshDatabase();
    const now = DateTime.now().setZone('Europe/London');
    services = await startServices(
      testSettings({
        QUIET_FROM: now.minus({ hours: 1 }).toFormat('HH:mm'),
        QUIET_TO: now.plus({ hours: 1 }).toFormat('HH:mm'),
      }),
    );
  });
  afterAll(async () => {
    await services.app.close();
    await database.drop();
  });

  it('waits until they are over', async () => {
    const { db } = services;
    const wardId = await givenWard(db);
    await givenFollowers(db, testSettings(), { wardId, count: 3, cadence: 'daily' });
    await services.freezer.freeze(await givenReleased(db, { wardId }));
    const id = randomUUID();
    expect(await services.digests.freeze(id, 'daily')).toBe(3);
    expect(await services.sending.sendChunks(id, goOn())).toBe('held');
    const { open, waitMs } = await services.books.nextStep(id);
    expect(open).toBe(1);
    expect(waitMs).toBeGreaterThan(58 * 60_000);
    expect(waitMs).toBeLessThanOrEqual(60 * 60_000);
    expect(await states(db, id)).toEqual({ waiting: 3 });
  });
});
