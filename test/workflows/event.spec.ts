import { EventTimes } from '../../src/community/events/clock/event-times';
import { EventNotices } from '../../src/community/events/clock/event-notices.service';
import { Outbox } from '../../src/platform/temporal/outbox';
import { queues } from '../../src/platform/temporal/rules/queues';
import { givenBooking, givenPublishedEvent } from '../factories/published-event';
import { givenPollStaff } from '../factories/published-poll';
import { givenFollowers, givenWard, type Follower } from '../integration/delivery/given';
import { until } from '../support/until';
import { openWorkflowStage, type WorkflowStage } from '../support/workflow-stage';

describe('the clock of an event', () => {
  let stage: WorkflowStage;
  let wardId: string;
  let staff: [author: string, publisher: string];
  let people: Follower[];

  beforeAll(async () => {
    stage = await openWorkflowStage();
    // seconds instead of days
    const later = (at: Date, ms: number) => new Date(at.getTime() + ms);
    Object.assign(stage.worker.app.get(EventTimes, { strict: false }), {
      remind: (startsAt: Date) => later(startsAt, -3000),
      ask: (endsAt: Date) => later(endsAt, 500),
      forget: (endsAt: Date) => later(endsAt, 3000),
    });
    wardId = await givenWard(stage.db);
    staff = await givenPollStaff(stage.db);
    people = await givenFollowers(stage.db, stage.settings, { wardId, count: 3 });
  });
  afterAll(() => stage.close());
  beforeEach(() => stage.postbox.clear());

  /** With one who has a place, one who waits, and one who follows it; its clock runs. */
  async function started(startsIn: string, endsIn: string): Promise<string> {
    return stage.db.transaction(async (tx) => {
      const id = await givenPublishedEvent(tx, { wardId, startsIn, endsIn }, staff);
      const [placed, waiting, follower] = people.map(({ contactPointId }) => contactPointId);
      await givenBooking(tx, id, placed!);
      await givenBooking(tx, id, waiting!, 'waiting');
      await tx.query(
        `INSERT INTO interest (subject_kind, subject_id, contact_point_id, since)
         VALUES ('event', $1, $2, now() - interval '1 hour')`,
        [id, follower],
      );
      const outbox = stage.worker.app.get(Outbox, { strict: false });
      const what = { workflow: 'event', id: `event/${id}`, queue: queues.conversation, args: [id] };
      await outbox.start(tx, what);
      return id;
    });
  }

  /** Subjects of what came, up to the title: to the one with a place, the one who waits, the one who follows. */
  async function told(): Promise<string[][]> {
    await until('every letter is out', async () => {
      const [open] = await stage.db.query<[{ letters: number }]>(
        `SELECT count(*)::integer AS letters FROM letter WHERE state IN ('waiting', 'in flight')`,
      );
      return open.letters === 0;
    });
    return people.map(({ address }) =>
      stage.postbox.to(address).map(({ mail }) => /^[^:?]+/.exec(mail.subject!)![0]),
    );
  }

  const clockRuns = (id: string) =>
    until('the clock of an event', () =>
      stage.client.workflow
        .getHandle(`event/${id}`)
        .describe()
        .then(() => true)
        .catch(() => false),
    );

  const act = async (id: string, change: string, kind: 'changed' | 'cancelled') => {
    await clockRuns(id);
    await stage.db.transaction(async (tx) => {
      await tx.query(change, [id]);
      const notices = stage.worker.app.get(EventNotices, { strict: false });
      await notices.owe(tx, id, kind, 'weather');
    });
  };

  it('reminds, ends, asks and forgets', async () => {
    const id = await started('6 seconds', '7 seconds');
    await clockRuns(id);
    await stage.ends(`event/${id}`, 'event/held');
    const [placed, waiting, follower] = await told();
    expect(placed).toEqual(['Tomorrow', 'How was it']);
    expect(waiting).toEqual([]);
    expect(follower).toEqual([]);
    const [row] = await stage.db.query<unknown[]>(
      `SELECT state, went, taken, forgotten_at IS NOT NULL AS forgotten FROM event WHERE id = $1`,
      [id],
    );
    expect(row).toEqual({ state: 'over', went: 1, taken: 0, forgotten: true });
    const left = `SELECT FROM event_booking WHERE event_id = $1`;
    expect(await stage.db.query(left, [id])).toEqual([]);
  });

  it('tells everybody of a change, once each', async () => {
    const id = await started('8 seconds', '9 seconds');
    const same = `UPDATE event SET changed_at = now(), reminded_at = now() WHERE id = $1`;
    await act(id, same, 'changed');
    await stage.ends(`event/${id}`, 'event/changed');
    const [placed, waiting, follower] = await told();
    expect(placed).toEqual(['Changed', 'How was it']);
    expect(waiting).toEqual(['Changed']);
    expect(follower).toEqual(['Changed']);
  });

  it('tells everybody that it is called off, and nothing after that', async () => {
    const id = await started('5 seconds', '6 seconds');
    const off = `UPDATE event SET state = 'cancelled', cancelled_at = now(), cancel_reason = 'weather',
                   reminded_at = now() WHERE id = $1`;
    await act(id, off, 'cancelled');
    await stage.ends(`event/${id}`, 'event/cancelled');
    expect(await told()).toEqual(Array(3).fill(['Called off']));
  });
});
