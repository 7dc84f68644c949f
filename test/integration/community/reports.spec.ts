import supertest from 'supertest';
import { roles, type Role } from '../../../src/staff/rules/permissions';
import { givenPublished } from '../../factories/published-message';
import { residentsWorld } from '../../support/residents';
import { givenStaff } from '../../support/staff';
import { signIn, tokenOf } from '../../support/web';
import { givenFollowers } from '../delivery/given';
import { forSuite } from '../../support/for-suite';

type Cell = string | number | null;
interface Told {
  period: { from: string; to: string };
  tables: { id: string; rows: { name: string; cells: Cell[] }[] }[];
}

describe('reports for staff', () => {
  const world = forSuite(residentsWorld);
  let messageId: string;
  const tokens = new Map<string, string>();
  const kinds = ['reach', 'growth', 'response', 'ratings', 'leaving', 'concerns', 'clock'];

  beforeAll(async () => {
    const { db, settings, area } = world;
    await givenFollowers(db, settings, { wardId: area.abbey, count: 34, prefix: 'abbey' });
    const village = { wardId: area.village, prefix: 'village', language: 'cy' };
    await givenFollowers(db, settings, { ...village, count: 13 });
    // a borough whose wards have not begun is followed as a whole
    await givenFollowers(db, settings, { wardId: area.camden, count: 21, prefix: 'camden' });
    messageId = await givenPublished(db, { wardId: area.abbey, subject: 'Bike marking' });
    await givenSent(messageId, 30);
    await givenLeft(12, 'too-many', messageId);
    await givenLeft(4, null, null);
    await givenConcerns(area.abbey, 'asb', 24, 10, messageId);
    await givenConcerns(area.camden, 'fraud', 31, 90, null);
  });

  /** Everybody of the ward got it; 11 of them found it useful, 4 did not. */
  async function givenSent(id: string, accepted: number) {
    await world.db.query(
      `INSERT INTO send (id, message_id, revision_id, area_ids, topic_code, size)
       SELECT message_id, message_id, revision_id, area_ids, topic_code, 34 FROM published_message WHERE message_id = $1`,
      [id],
    );
    await world.db.query(`INSERT INTO chunk (send_id, number, state) VALUES ($1, 0, 'done')`, [id]);
    await world.db.query(
      `WITH people AS (SELECT DISTINCT contact_point_id FROM audience_member WHERE area_id = $2),
       got AS (INSERT INTO delivery (send_id, contact_point_id, chunk, state)
               SELECT $1, contact_point_id, 0, 'accepted' FROM people RETURNING id)
       INSERT INTO mail_rating (delivery_id, send_id, useful)
       SELECT id, $1, place <= 11 FROM (SELECT id, row_number() OVER () AS place FROM got) AS placed WHERE place <= 15`,
      [id, world.area.abbey],
    );
    await world.db.query(
      `INSERT INTO closing_balance (send_id, audience, accepted, failed, unknown, suppressed, expired, cancelled, deferred, possible_duplicates)
       VALUES ($1, 34, $2, 34 - $2, 0, 0, 0, 0, 0, 0)`,
      [id, accepted],
    );
  }

  async function givenLeft(people: number, reason: string | null, sendId: string | null) {
    await world.db.query(
      `INSERT INTO departure (contact_point_id, everything, way, mail_id, send_id, area_ids, reason)
       SELECT contact_point_id, true, 'link', CASE WHEN $3::uuid IS NOT NULL THEN 1 END, $3, ARRAY[$4::uuid], $2
       FROM audience_member WHERE area_id = $4 LIMIT $1`,
      [people, reason, sendId, world.area.abbey],
    );
  }

  /** All answered after so many hours, by one team. */
  async function givenConcerns(
    areaId: string,
    category: string,
    count: number,
    hours: number,
    aboutId: string | null,
  ) {
    await world.db.query(
      `WITH team AS (INSERT INTO team (name) VALUES ('Team of ' || $2) RETURNING id), made AS (
         SELECT uuidv7() AS id FROM generate_series(1, $3)
       ), concerns AS (
         INSERT INTO concern (id, area_id, message_id, category, urgency, route, sealed_reasons, rules_version, safe_contact, no_auto_reply, created_at)
         SELECT id, $1, $5, $2, 'standard', 'neighbourhood_team', '', 'test', false, false, now() - interval '5 days' FROM made
       )
       INSERT INTO task (concern_id, team_id, state, created_at, answered_at)
       SELECT made.id, team.id, 'answered', now() - interval '5 days', now() - interval '5 days' + make_interval(hours => $4)
       FROM made, team`,
      [areaId, category, count, hours, aboutId],
    );
  }

  /** Somebody with one role over an area; their sign-in is kept. */
  async function as(role: Role, areaId: string): Promise<string> {
    const email = `${role.replaceAll(' ', '-')}-${areaId}@northshire.example.org`;
    if (!tokens.has(email)) {
      await givenStaff(world.db, email, { role, areaId });
      tokens.set(email, await tokenOf(world.url, email));
    }
    return tokens.get(email)!;
  }
  const get = (token: string, path: string) =>
    supertest(world.url).get(`/api/v1/reports/${path}`).set('Authorization', `Bearer ${token}`);
  const read = async (token: string, path: string) => {
    const { tables, period } = (await get(token, path).expect(200)).body as Told;
    const rows = (id: string) =>
      tables.find((table) => table.id === id)!.rows.map(({ name, cells }) => [name, ...cells]);
    return { rows, period };
  };
  const forceId = async () =>
    (await world.db.query<{ id: string }[]>(`SELECT id FROM area WHERE kind = 'force'`))[0]!.id;

  it('count who gets messages: boroughs of the force, wards of a borough, rounded and few hidden', async () => {
    const auditor = await as('auditor', await forceId());
    const all = await read(auditor, 'reach');
    expect(all.rows('areas')).toEqual([
      ['Merton', 50],
      ['Camden', 20],
    ]);
    expect(all.rows('languages')).toEqual([
      ['English', 60],
      ['Welsh', 10],
    ]);
    expect(all.rows('channels')).toEqual([['E-mail', 70]]);
    const merton = await read(auditor, `reach?area=${world.area.merton}`);
    expect(merton.rows('areas')).toEqual([
      ['Abbey', 30],
      ['Village', 10],
    ]);
  });

  it('show an officer of one ward that ward alone', async () => {
    const officer = await as('officer', world.area.village);
    expect((await read(officer, 'reach')).rows('areas')).toEqual([['Village', 10]]);
    expect((await read(officer, 'response')).rows('messages')).toEqual([]);
    expect((await read(officer, 'concerns')).rows('themes')).toEqual([]);
    expect((await read(officer, 'clock')).rows('teams')).toEqual([]);
  });

  it('tell growth week by week, with who left', async () => {
    const { rows, period } = await read(await as('supervisor', world.area.merton), 'growth');
    const weeks = rows('weeks');
    expect(weeks[0]!.slice(1)).toEqual([50, 20]);
    expect(weeks.slice(1).every(([, came, left]) => came === null && left === null)).toBe(true);
    expect([period.from < period.to, weeks.length > 8]).toEqual([true, true]);
  });

  it('tell what a message brought, how it was rated, and why people left by it', async () => {
    const token = await as('supervisor', world.area.merton);
    const [response] = (await read(token, 'response')).rows('messages');
    expect([response![0], ...response!.slice(2)]).toEqual([
      ...['Bike marking', 30, 30, 20, 80, 20, 10],
    ]);
    const ratings = await read(token, 'ratings');
    expect(ratings.rows('all')).toEqual([['All messages', 10, null, 73]]);
    const leaving = await read(token, 'leaving');
    expect(leaving.rows('reasons')).toContainEqual(['Too many messages', 10]);
    expect(leaving.rows('reasons')).toContainEqual(['No reason given', null]);
    expect(leaving.rows('messages').map((cells) => cells.at(-1))).toEqual([10]);
    expect(leaving.rows('messages-by-reason')).toHaveLength(7);
  });

  it('tell concerns and the clock of each team', async () => {
    const token = await as('administrator', await forceId());
    const concerns = await read(token, 'concerns');
    expect(concerns.rows('areas')).toEqual([
      ['Camden', 30],
      ['Merton', 20],
    ]);
    expect((await read(token, 'clock')).rows('teams')).toEqual([
      ['Team of asb', 100, 10, 20, null, null],
      ['Team of fraud', 0, 90, 30, null, null],
    ]);
    const merton = await read(token, `clock?area=${world.area.merton}`);
    expect(merton.rows('teams')).toHaveLength(1);
  });

  it('are empty in a time when nothing happened', async () => {
    const long = new Date(Date.now() - 300 * 86_400_000).toISOString().slice(0, 7);
    const token = await as('administrator', await forceId());
    for (const kind of ['response', 'concerns', 'clock']) {
      const answer = await get(token, `${kind}?from=${long}&to=${long}`).expect(200);
      expect((answer.body as Told).tables.flatMap(({ rows }) => rows)).toEqual([]);
    }
  });

  it('refuse what there is not', async () => {
    const token = await as('administrator', await forceId());
    await get(token, 'gossip').expect(404);
    await get(token, 'reach/gossip.csv').expect(404);
    await get(token, 'reach?area=everywhere').expect(404);
    await get(token, 'reach?area=01987f2c-6c00-7000-8000-0123456789ab').expect(404);
    const wrong = await get(token, 'growth?from=2999-01').expect(422);
    expect(wrong.body).toMatchObject({ code: 'wrong-period' });
    await supertest(world.url).get('/api/v1/reports/reach').expect(401);
  });

  it('are files as well: the same numbers, and no formula', async () => {
    await world.db.query(`UPDATE team SET name = '=1+1' WHERE name = 'Team of asb'`);
    const token = await as('administrator', await forceId());
    const { text, headers } = await get(token, 'clock/teams.csv').expect(200);
    expect(headers['content-type']).toContain('text/csv');
    expect(headers['content-disposition']).toMatch(/clock-teams-\d{4}-\d\d-\d{4}-\d\d\.csv/);
    expect(text.split('\n').slice(0, 2)).toEqual([
      '\uFEFFTeam,In time (%),Half were answered within (hours),Due for an answer,Closed without an answer,Late now',
      "'=1+1,100,10,20,fewer than 10,fewer than 10",
    ]);
  });

  const places = ['force', 'merton', 'abbey', 'camden'] as const;
  const inside: Record<(typeof places)[number], readonly string[]> = {
    ...{ force: ['force', 'merton', 'abbey', 'camden'], merton: ['merton', 'abbey'] },
    ...{ abbey: ['abbey'], camden: ['camden'] },
  };
  const readers: readonly string[] = ['officer', 'supervisor', 'administrator', 'auditor'];
  it.each(roles)('are for %s as the table says, every report, page and file', async (role) => {
    const ids = { ...world.area, force: await forceId() };
    for (const held of places) {
      const token = await as(role, ids[held]);
      const theirs = (asked: string) =>
        readers.includes(role) ? (inside[held].includes(asked) ? 200 : 403) : 403;
      for (const asked of places)
        for (const path of [`reach?area=${ids[asked]}`, `reach/areas.csv?area=${ids[asked]}`])
          expect([role, held, asked, (await get(token, path)).status]).toEqual([
            ...[role, held, asked, theirs(asked)],
          ]);
    }
    for (const kind of kinds)
      expect((await get(await as(role, ids.merton), kind)).status).toBe(
        readers.includes(role) ? 200 : 403,
      );
  });

  it('stand on pages with their tables, and show the form again for a wrong period', async () => {
    await as('supervisor', world.area.merton);
    const agent = world.visitor();
    await signIn(agent, `supervisor-${world.area.merton}@northshire.example.org`);
    expect((await agent.get('/staff')).text).toContain('/staff/reports');
    for (const kind of kinds) {
      const page = await agent.get(`/staff/reports/${kind}`).expect(200);
      expect(page.text).toContain(`.csv?from=`);
    }
    const wrong = await agent.get('/staff/reports/growth?from=2999-01').expect(422);
    expect(wrong.text).toContain('Choose months of the last two years');
    await agent.get(`/staff/reports/reach?area=${world.area.camden}`).expect(403);
    await agent.get(`/staff/reports/reach/areas.csv?area=${world.area.camden}`).expect(403);
    const choices = (await agent.get('/staff/reports/reach')).text;
    expect(choices).toContain('All of Merton');
    expect(choices).not.toContain('Camden');
  });
});
