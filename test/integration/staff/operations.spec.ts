import supertest from 'supertest';
import { givenStaff } from '../../support/staff';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { until } from '../../support/until';
import { signIn, startWeb, tokenOf, type RunningWeb } from '../../support/web';

const ADMINISTRATOR = 'administrator@northshire.example.org';
const OFFICER = 'officer@northshire.example.org';
interface Line {
  part: string;
  health: string;
}

describe('the page of operations', () => {
  let database: FreshDatabase;
  let web: RunningWeb;

  beforeAll(async () => {
    database = await freshDatabase();
    web = await startWeb(testSettings());
    await givenStaff(web.db, ADMINISTRATOR, { role: 'administrator' });
    await givenStaff(web.db, OFFICER);
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  const health = async () => {
    const token = await tokenOf(web.url, ADMINISTRATOR);
    const path = '/api/v1/operations';
    const answer = await supertest(web.url).get(path).auth(token, { type: 'bearer' });
    const { items } = answer.body as { items: Line[] };
    return Object.fromEntries(items.map((line) => [line.part, line.health]));
  };

  it('is for administrators alone', async () => {
    const agent = web.visitor();
    await signIn(agent, OFFICER);
    expect((await agent.get('/staff/operations')).status).toBe(403);
    expect((await web.visitor().get('/staff/operations')).status).toBe(303);
  });

  it('says of each part how it is, and what is missing', async () => {
    const now = await until('this process is seen', async () => {
      const seen = await health();
      return seen['Processes: web'] === 'good' && seen;
    });
    expect(now).toMatchObject({
      ...{ Database: 'good', Temporal: 'good', Outbox: 'good', Letters: 'good' },
      'Hold on sending': 'good',
      'Processes: worker': 'bad',
    });
    expect(Object.keys(now).filter((part) => part.startsWith('Relay '))).toHaveLength(1);
    const agent = web.visitor();
    await signIn(agent, ADMINISTRATOR);
    const page = await agent.get('/staff/operations');
    expect(page.text).toContain('PostgreSQL answers.');
  });
});
