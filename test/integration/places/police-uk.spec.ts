import type { DataSource } from 'typeorm';
import { AuditService } from '../../../src/audit/audit.service';
import {
  PoliceUkClient,
  type PoliceUkOptions,
} from '../../../src/places/police-uk/police-uk-client';
import { PoliceUkSync } from '../../../src/places/police-uk/police-uk-sync';
import { seedPlaces } from '../../../src/places/seeds/places';
import { connect } from '../../../src/platform/database/data-source';
import { givenTeam, policeUkServer, type PoliceUkServer } from '../../support/police-uk-server';
import { codes } from '../../support/residents';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';

let database: FreshDatabase;
let db: DataSource;
let server: PoliceUkServer;
beforeAll(async () => {
  database = await freshDatabase();
  db = await connect(testSettings());
  await db.transaction((tx) => seedPlaces(tx, 'A force'));
});
beforeEach(async () => {
  server = await policeUkServer();
});
afterEach(() => server.close());
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const sync = (options: Partial<PoliceUkOptions> = {}) =>
  new PoliceUkSync(
    db,
    new PoliceUkClient({ url: server.url, backOff: 5, perSecond: 1000, ...options }),
    new AuditService(),
  );
const ids = [`${codes.abbey}N`, `${codes.village}N`, '00BKX6'];
const list = (these: readonly unknown[]) =>
  server.answers.set(
    'thameside/neighbourhoods',
    these.map((id) => ({ id, name: 'A name' })),
  );
const stored = () => db.query<{ facts: object }[]>(`SELECT facts FROM neighbourhood ORDER BY code`);

describe('data.police.uk', () => {
  it('is previewed without a trace, then taken over as plain text', async () => {
    list(ids);
    givenTeam(server, 'thameside', ids[0]!);
    givenTeam(server, 'thameside', ids[1]!);
    const plan = await sync().read('thameside');
    expect(plan).toMatchObject({
      added: ['Abbey', 'Village'],
      changed: [],
      gone: [],
      unknown: ['00BKX6'],
    });
    expect(await stored()).toEqual([]);
    await sync().apply(plan);
    const [abbey] = await stored();
    expect(abbey!.facts).toEqual({
      description: 'We look after Abbey.',
      contact: { email: 'abbey@example.org', telephone: '101' },
      officers: [{ name: 'Alex Example', rank: 'Sgt', words: '' }],
      priorities: [
        {
          issue: 'Bicycle theft near the station.',
          action: 'Marking on Saturdays & patrols.',
          since: '2026-06-30T23:00:00.000Z',
          actedAt: null,
        },
      ],
      events: [
        {
          ...{ title: 'Street surgery', words: '', place: 'Example Library' },
          ...{ startsAt: '2099-07-17T16:00:00.000Z', endsAt: null },
        },
      ],
    });
  });

  it('is replaced whole: what changed and what went is said', async () => {
    list(ids.slice(0, 1));
    givenTeam(server, 'thameside', ids[0]!);
    server.answers.set(`thameside/${ids[0]}/people`, []);
    const plan = await sync().read('thameside');
    expect(plan).toMatchObject({ added: [], changed: ['Abbey'], gone: ['Village'] });
    await sync().apply(plan);
    expect(await stored()).toHaveLength(1);
    expect(await sync().read('thameside')).toMatchObject({ added: [], changed: [], gone: [] });
  });

  it.each([429, 503, 0])(
    'is asked again when it is busy or gone (%d), and then gives up',
    async (status) => {
      list(ids.slice(0, 1));
      givenTeam(server, 'thameside', ids[0]!);
      Object.assign(server.failing, { times: 2, status });
      expect((await sync().read('thameside')).found).toHaveLength(1);
      const before = await stored();
      Object.assign(server.failing, { times: 99, status });
      await expect(sync({ tries: 3 }).read('thameside')).rejects.toThrow(
        'thameside/neighbourhoods',
      );
      expect(await stored()).toEqual(before);
    },
  );

  it('is never asked faster than it allows', async () => {
    list([]);
    const client = new PoliceUkClient({ url: server.url, perSecond: 50 });
    await Promise.all(Array.from({ length: 20 }, () => client.get('thameside', 'neighbourhoods')));
    const times = server.calls.map(({ at }) => at);
    expect(times.at(-1)! - times[0]!).toBeGreaterThan(19 * 20 * 0.9);
  });

  it('says which force it does not know, and escapes what it asks for', async () => {
    await expect(sync().read('no/where')).rejects.toThrow('knows no force no/where');
    expect(server.calls[0]!.path).toBe('no%2Fwhere/neighbourhoods');
  });
});
