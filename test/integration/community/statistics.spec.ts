import supertest from 'supertest';
import { givenPublished, givenWithdrawn } from '../../factories/published-message';
import { givenWard } from '../delivery/given';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

interface Told {
  clock: Record<string, unknown>[];
  balances: { audience: number; states: Record<string, number> }[];
  messages: Record<string, unknown>[];
  themes: { name: string; concerns: number | null }[];
}

describe('statistics for everybody', () => {
  const web = forSuite(ownWeb);
  let wardId: string;

  beforeAll(async () => {
    wardId = await givenWard(web.db);
  });

  const told = async () =>
    (await supertest(web.url).get('/api/v1/public/statistics').expect(200)).body as Told;

  /** Tasks that came five days ago, each answered after so many hours; null: not answered. */
  const givenTasks = (category: string, hours: (number | null)[], state = 'answered') =>
    web.db.query(
      `WITH team AS (INSERT INTO team (name) VALUES ('Team') RETURNING id), made AS (
         SELECT uuidv7() AS id, hours FROM unnest($3::float8[]) AS hours
       ), concerns AS (
         INSERT INTO concern (id, area_id, category, urgency, route, sealed_reasons, rules_version, safe_contact, no_auto_reply, created_at)
         SELECT id, $1, $2, 'standard', 'neighbourhood_team', '', 'test', false, false, now() - interval '5 days' FROM made
       )
       INSERT INTO task (concern_id, team_id, state, created_at, answered_at)
       SELECT made.id, team.id, CASE WHEN hours IS NULL THEN $4 ELSE 'answered' END, now() - interval '5 days',
              now() - interval '5 days' + make_interval(hours => hours::integer) FROM made, team`,
      [wardId, category, hours, state],
    );

  it('are empty and well at the beginning', async () => {
    expect(await told()).toMatchObject({ clock: [], balances: [], themes: [] });
    await supertest(web.url).get('/statistics').expect(200);
  });

  it('count who was answered in time, late or never, and hide few', async () => {
    await givenTasks('asb', [...Array<number>(15).fill(10), ...Array<number>(3).fill(90)]);
    await givenTasks('asb', [null, null], 'open');
    await givenTasks('fraud', [null], 'closed');
    const { clock, themes } = await told();
    const sum = clock.filter(({ inTime }) => inTime !== null);
    expect(sum).toMatchObject([{ inTime: 75, medianHours: 10, judged: 20, closedWithout: null }]);
    expect(themes).toEqual([
      { code: 'asb', name: 'Antisocial behaviour', concerns: 20 },
      { code: 'fraud', name: 'Fraud and scams', concerns: null },
    ]);
    const page = await supertest(web.url).get('/statistics').expect(200);
    expect(page.text).toContain('75%');
    expect(page.text).toContain('fewer than 10');
  });

  it('add the closing balances up, with what bounced since, and count corrections', async () => {
    const id = await givenPublished(web.db, { wardId });
    await givenPublished(web.db, { wardId, corrects: { id, blocked: true } });
    await givenWithdrawn(web.db, await givenPublished(web.db, { wardId }));
    await web.db.query(
      `INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, size)
       SELECT message_id, message_id, revision_id, area_ids, topic_code, 100 FROM published_message WHERE message_id = $1`,
      [id],
    );
    await web.db.query(
      `INSERT INTO closing_balance (send_id, audience, accepted, failed, unknown, suppressed, expired, cancelled, deferred, possible_duplicates)
       VALUES ($1, 100, 90, 4, 1, 2, 0, 0, 3, 0)`,
      [id],
    );
    const { balances, messages } = await told();
    expect(balances).toMatchObject([{ audience: 100, states: { accepted: 90, failed: 4 } }]);
    for (const { audience, states } of balances)
      expect(Object.values(states).reduce((sum, people) => sum + people, 0)).toBe(audience);
    expect(messages).toMatchObject([{ messages: 3, corrections: 1, removed: 1, withdrawn: 1 }]);
  });
});
