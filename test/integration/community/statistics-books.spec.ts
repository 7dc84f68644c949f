import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { Reports } from '../../../src/delivery/bounces/reports.service';
import { endStates, type EndState } from '../../../src/delivery/books/rules/states';
import { MessageFigures } from '../../../src/delivery/figures/message-figures';
import { Unsubscribe } from '../../../src/residents/unsubscribe/unsubscribe.service';
import { Postbox } from '../../support/postbox';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { startWeb, type RunningWeb } from '../../support/web';
import { hard } from '../conversation/returned';
import { givenFollowers, givenReleased, givenWard, type Follower } from '../delivery/given';
import { goOn, startServices, type Services } from '../delivery/services';

const HOUR = 3_600_000;
type States = Record<EndState, number>;
interface Told {
  standardHours: number;
  balances: { sends: number; audience: number; states: States }[];
  clock: Record<'inTime' | 'medianHours' | 'judged' | 'closedWithout', number | null>[];
}

/** Real sends, real refusals and a bounce after the closing: what the public reads is what happened to each person. */
describe('the statistics match the books', () => {
  let database: FreshDatabase;
  let postbox: Postbox;
  let services: Services;
  let web: RunningWeb;
  let wardId: string;
  let people: Follower[];
  const sends: string[] = [];

  beforeAll(async () => {
    database = await freshDatabase();
    postbox = await Postbox.open();
    const settings = testSettings({ SMTP_URL: postbox.url });
    services = await startServices(settings);
    web = await startWeb(settings);
    wardId = await givenWard(web.db);
    people = await givenFollowers(web.db, settings, { wardId, count: 30 });
    await givenFollowers(web.db, settings, { wardId, count: 6, cadence: 'daily', prefix: 'daily' });
    const answers = ['never', 'never', 'never-after-body', 'drop-after-body'] as const;
    answers.forEach((answer, at) => postbox.answer(people[at]!.address, answer));
    for (let n = 0; n < 2; n++) {
      const id = await givenReleased(web.db, { wardId });
      await services.freezer.freeze(id);
      if (n === 1) await leaves(people[10]!);
      sends.push(id);
    }
    const digest = randomUUID();
    for (const id of sends) await services.sending.sendChunks(id, goOn());
    await services.digests.freeze(digest, 'daily');
    await services.sending.sendChunks(digest, goOn());
    sends.push(digest);
    for (const id of sends) await services.books.close(id);
  });
  afterAll(async () => {
    await web.close();
    await services.app.close();
    await postbox.close();
    await database.drop();
  });

  const leaves = ({ contactPointId }: Follower) =>
    web.db.transaction((tx) =>
      services.app.get(Unsubscribe, { strict: false }).byContactPoint(tx, contactPointId, 'link'),
    );
  const told = async () =>
    (await supertest(web.url).get('/api/v1/public/statistics').expect(200)).body as Told;
  const summed = (balances: Told['balances']) =>
    Object.fromEntries(
      endStates.map((state) => [state, balances.reduce((sum, one) => sum + one.states[state], 0)]),
    ) as States;

  /** Person by person, from the deliveries themselves. */
  async function happened(): Promise<States> {
    const rows = await web.db.query<{ state: EndState; people: number }[]>(
      `SELECT state, count(*)::integer AS people FROM delivery GROUP BY state`,
    );
    const none = Object.fromEntries(endStates.map((state) => [state, 0])) as States;
    return { ...none, ...Object.fromEntries(rows.map(({ state, people: n }) => [state, n])) };
  }

  async function expectMatch() {
    const { balances } = await told();
    const states = summed(balances);
    expect(states).toEqual(await happened());
    const [frozen] = await web.db.query<{ size: number }[]>(
      'SELECT sum(size)::integer AS size FROM send',
    );
    const audience = balances.reduce((sum, one) => sum + one.audience, 0);
    expect(audience).toBe(frozen!.size);
    expect(Object.values(states).reduce((sum, n) => sum + n, 0)).toBe(audience);
    expect(balances.reduce((sum, one) => sum + one.sends, 0)).toBe(sends.length);
    const officers = await Promise.all(sends.map((id) => services.books.counts(id)));
    for (const state of endStates)
      expect(officers.reduce((sum, one) => sum + one.states[state], 0)).toBe(states[state]);
    return states;
  }

  /** What reports for staff say was taken of each send. */
  async function expectReportsMatch() {
    const span = { since: new Date(0), before: new Date(Date.now() + HOUR), areaIds: [wardId] };
    const figures = web.app.get(MessageFigures, { strict: false });
    const found = await figures.sent(span, { digests: true, most: 10 });
    expect(found).toHaveLength(sends.length);
    for (const { id, accepted, audience } of found) {
      const counts = await services.books.counts(id);
      expect([accepted, audience]).toEqual([counts.states.accepted, counts.audience]);
    }
  }

  it('when they are closed: taken, refused, not known, left out and kept for a digest', async () => {
    const states = await expectMatch();
    // in both: one left, one is refused after the body, of one it is not known; two have no mailbox and get no second
    expect(states).toEqual({
      ...{ accepted: 25 + 25 + 6, failed: 3 + 1, unknown: 1 + 1, suppressed: 1 + 3 },
      ...{ expired: 0, cancelled: 0, deferred: 12 },
    });
    await expectReportsMatch();
  });

  it('after a mail came back, which moves one person and no sum', async () => {
    const before = await happened();
    const [row] = await web.db.query<{ id: string; contactPointId: string }[]>(
      `SELECT id, contact_point_id AS "contactPointId" FROM delivery
       WHERE send_id = $1 AND state = 'accepted' LIMIT 1`,
      [sends[0]],
    );
    const about = { ...row!, sendId: sends[0]!, digest: false };
    const mail = { raw: Buffer.from(hard, 'latin1'), sender: '', receivedAt: new Date() };
    await services.app.get(Reports, { strict: false }).onDelivery(about, mail);
    const states = await expectMatch();
    expect(states).toEqual({
      ...before,
      ...{ accepted: before.accepted - 1, failed: before.failed + 1 },
    });
    await expectReportsMatch();
  });

  it('for the response clock: judged, in time and the middle, task by task', async () => {
    const { standardHours } = await told();
    const hours = [1, 5, 20, 30, 50, 70, 71, 73, 90, 100, 12, 14, null, null, 33, 44];
    const open = [...hours.map((answered) => ({ answered, state: 'open' })), closed(), waiting()];
    await web.db.query(
      `WITH team AS (INSERT INTO team (name) VALUES ('Team') RETURNING id), made AS (
         SELECT uuidv7() AS id, * FROM jsonb_to_recordset($2) AS one (answered float8, state text, ago float8)
       ), concerns AS (
         INSERT INTO concern (id, area_id, category, urgency, route, sealed_reasons, rules_version, safe_contact, no_auto_reply, created_at)
         SELECT id, $1, 'asb', 'standard', 'neighbourhood_team', '', 'test', false, false, now() - make_interval(secs => ago * 3600) FROM made
       )
       INSERT INTO task (concern_id, team_id, state, created_at, answered_at)
       SELECT made.id, team.id, CASE WHEN answered IS NULL THEN made.state ELSE 'answered' END,
              now() - make_interval(secs => ago * 3600), now() - make_interval(secs => (ago - answered) * 3600)
       FROM made, team`,
      [wardId, JSON.stringify(open.map((one) => ({ ago: AGO, ...one })))],
    );
    const answered = hours.filter((one) => one !== null).sort((a, b) => a - b);
    const inTime = answered.filter((one) => one <= standardHours).length;
    const middle = (answered[answered.length / 2 - 1]! + answered[answered.length / 2]!) / 2;
    const { clock } = await told();
    expect(clock).toMatchObject([
      {
        judged: Math.round(hours.length / 10) * 10,
        inTime: Math.round((inTime / hours.length) * 100),
        medianHours: Math.round(middle),
        closedWithout: null,
      },
    ]);
  });
});

/** Hours since each of them wrote: long enough for the time to be over. */
const AGO = 120;
/** Closed with a reason and no answer: not among the judged. */
const closed = () => ({ answered: null, state: 'closed', ago: AGO });
/** Still waits in time: not judged yet. */
const waiting = () => ({ answered: null, state: 'open', ago: AGO - 70 });
