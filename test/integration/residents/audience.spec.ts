import supertest from 'supertest';
import { AudienceService } from '../../../src/residents/audience/audience.service';
import { ContactPoints } from '../../../src/residents/contact-points/contact-points.service';
import { seedResidents } from '../../../src/residents/seeds/residents';
import { confirmedResident, pathOf, residentsWorld, signUp } from '../../support/residents';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);

const topicCode = 'investigation-progress';
const count = (areaIds: string[], more = {}) =>
  world.app.get(AudienceService).count(world.db, { areaIds, topicCode, ...more });

describe('the audience', () => {
  it('is who confirmed and follows an area in or below, counted once each', async () => {
    const { abbey, village, camden, merton } = world.area;
    const follow = (email: string, areaIds: string[], cadence = 'at once') =>
      confirmedResident(world, { email, areaIds, cadence, topicCodes: [topicCode] });
    await follow('amira@example.org', [abbey]);
    await follow('bo@example.org', [abbey, village]);
    await follow('cy@example.org', [village], 'weekly');
    await follow('waits@example.org', [camden]);
    await confirmedResident(world, { email: 'other@example.org', topicCodes: ['local-events'] });
    await signUp(world, { email: 'pending@example.org', topicCodes: [topicCode] });
    const gone = await follow('gone@example.org', [abbey]);
    await supertest(world.url).post(pathOf(world.links.unsubscribe(gone)));

    expect(await count([merton])).toEqual({
      size: 3,
      atOnce: 2,
      byArea: expect.arrayContaining([
        { areaId: abbey, people: 2 },
        { areaId: village, people: 2 },
      ]) as unknown,
    });
    expect(await count([abbey])).toEqual({
      size: 2,
      atOnce: 2,
      byArea: [{ areaId: abbey, people: 2 }],
    });
    expect((await count([merton, abbey])).size).toBe(3);
    expect((await count([merton], { cadences: ['weekly'] })).size).toBe(1);
    expect(await count([camden])).toEqual({ size: 0, atOnce: 0, byArea: [] });
  });

  it('can be seeded with 2,000 in seconds, twice without doubles', async () => {
    const wards = await world.db.query<{ id: string }[]>(
      `SELECT id FROM area WHERE kind = 'ward' ORDER BY code`,
    );
    const seed = () =>
      world.db.transaction((tx) =>
        seedResidents(tx, { count: 2000, vault: world.vault, wardIds: wards.map(({ id }) => id) }),
      );
    const start = performance.now();
    expect(await seed()).toBe(2000);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(await seed()).toBe(0);
    const contact = await world.app
      .get(ContactPoints)
      .byAddress(world.db, 'resident0042@example.org');
    expect(contact).toMatchObject({ state: 'confirmed' });
    const [sums] = await world.db.query<object[]>(
      `SELECT count(DISTINCT contact_point_id)::int AS people, count(DISTINCT topic_code)::int AS topics,
              count(DISTINCT area_id)::int AS areas
       FROM audience_member m JOIN contact_point c ON c.id = m.contact_point_id WHERE c.mail_domain = 'example.org'`,
    );
    expect(sums).toMatchObject({ topics: 7, areas: 79 });
  });
});
