import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { AuditService } from '../../../src/audit/audit.service';
import { wardsImport } from '../../../src/cli/areas';
import { PoliceUkClient } from '../../../src/places/police-uk/police-uk-client';
import { PoliceUkSync } from '../../../src/places/police-uk/police-uk-sync';
import { boundaryFile, madeFile } from '../../factories/ons-files';
import { givenTeam, policeUkServer } from '../../support/police-uk-server';
import { codes, residentsWorld } from '../../support/residents';
import { forSuite } from '../../support/for-suite';

const world = forSuite(residentsWorld);
beforeAll(async () => {
  const server = await policeUkServer();
  const id = `${codes.abbey}N`;
  server.answers.set('thameside/neighbourhoods', [{ id, name: 'Abbey' }]);
  givenTeam(server, 'thameside', id);
  const sync = new PoliceUkSync(
    world.db,
    new PoliceUkClient({ url: server.url }),
    new AuditService(),
  );
  await sync.apply(await sync.read('thameside'));
  await server.close();
});

describe('the page of a ward’s team', () => {
  it('has officers, contact, priorities and events, as plain words', async () => {
    const { text } = await supertest(world.url).get(`/teams/${world.area.abbey}`).expect(200);
    for (const words of [
      ...['Officers of Abbey', 'Merton', 'Sgt Alex Example', 'mailto:abbey@example.org'],
      ...['Bicycle theft near the station.', 'Street surgery', 'Rumours that we looked into'],
    ])
      expect(text).toContain(words);
    expect(text).not.toMatch(/alert\(1\)|javascript:/);
    const json = await supertest(world.url).get(`/api/v1/public/teams/${world.area.abbey}`);
    expect(json.body).toMatchObject({
      ward: { name: 'Abbey' },
      said: { officers: [{ rank: 'Sgt' }] },
    });
  });

  it('is there for a ward of which nothing is known, and is found from the list', async () => {
    const list = await supertest(world.url).get('/teams').expect(200);
    expect(list.text).toContain(`/teams/${world.area.village}`);
    const { text } = await supertest(world.url).get(`/teams/${world.area.village}`).expect(200);
    expect(text).toContain('The force does not publish their names here.');
    await supertest(world.url).get(`/teams/${randomUUID()}`).expect(404);
    await supertest(world.url).get(`/teams/${world.area.merton}`).expect(404);
  });

  it('says what a ward that ended is now', async () => {
    const wards = await world.db.query<{ code: string; name: string }[]>(
      `SELECT code, name FROM area WHERE parent_id = $1`,
      [world.area.merton],
    );
    const now = wards.map(({ code, name }, n) => ({
      ...{ code: code === codes.village ? 'E05999001' : code, name, borough: codes.merton },
      at: [n * 2, 0, n * 2 + 2, 2] as [number, number, number, number],
    }));
    const boundaries = madeFile('wards.geojson', boundaryFile(now));
    await wardsImport(world.db, world.settings).apply({
      boundaries,
      lookUps: [],
      from: '2026-05-07',
    });
    const { text } = await supertest(world.url).get(`/teams/${world.area.village}`).expect(200);
    expect(text).toContain('This ward is no more since 7 May 2026');
    expect(text).toMatch(/href="\/teams\/[0-9a-f-]+">Village</);
  });
});
