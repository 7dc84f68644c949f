import { randomUUID } from 'node:crypto';
import { Outbox } from '../../src/platform/temporal/outbox';
import { queues } from '../../src/platform/temporal/rules/queues';
import { givenWard } from '../integration/delivery/given';
import { givenStaff } from '../support/staff';
import { until } from '../support/until';
import { openWorkflowStage, type WorkflowStage } from '../support/workflow-stage';

describe('the clock of a poll', () => {
  let stage: WorkflowStage;
  let wardId: string;
  let people: [author: string, publisher: string];

  beforeAll(async () => {
    stage = await openWorkflowStage();
    wardId = await givenWard(stage.db);
    people = [
      await givenStaff(stage.db, 'officer@northshire.example.org'),
      await givenStaff(stage.db, 'supervisor@northshire.example.org', { role: 'supervisor' }),
    ];
  });
  afterAll(() => stage.close());

  /** A published poll that closes so soon, with its clock and one vote. */
  async function published(closesIn: string): Promise<string> {
    return stage.db.transaction(async (tx) => {
      const [poll] = await tx.query<{ id: string }[]>(
        `INSERT INTO poll (kind, state, question, area_ids, opens_at, closes_at, editor_ids, published_by, published_at)
         VALUES ('priorities', 'published', 'What first?', ARRAY[$1::uuid], now() - interval '1 hour',
                 now() + $2::interval, ARRAY[$3::uuid], $4, now()) RETURNING id`,
        [wardId, closesIn, ...people],
      );
      const id = poll!.id;
      const [option] = await tx.query<{ id: string }[]>(
        `INSERT INTO poll_option (poll_id, place, title) VALUES ($1, 1, 'Speeding'), ($1, 2, 'Noise') RETURNING id`,
        [id],
      );
      await tx.query(
        `INSERT INTO vote (poll_id, resident_id, contact_point_id, option_id, area_id) VALUES ($1, $2, $3, $4, $5)`,
        [id, randomUUID(), randomUUID(), option!.id, wardId],
      );
      const outbox = stage.worker.app.get(Outbox, { strict: false });
      const what = { workflow: 'poll', id: `poll/${id}`, queue: queues.conversation, args: [id] };
      await outbox.start(tx, what);
      return id;
    });
  }

  /** Waits until the outbox has passed its start on. */
  const started = (id: string) =>
    until('the clock of a poll', () =>
      stage.client.workflow
        .getHandle(`poll/${id}`)
        .describe()
        .then(() => true)
        .catch(() => false),
    );

  const stateOf = async (id: string) =>
    (
      await stage.db.query<{ state: string; voters: number | null }[]>(
        'SELECT state, voters FROM poll WHERE id = $1',
        [id],
      )
    )[0];

  it('counts at the last moment', async () => {
    const id = await published('4 seconds');
    await started(id);
    expect(await stateOf(id)).toEqual({ state: 'published', voters: null });
    await stage.ends(`poll/${id}`, 'poll/counted');
    expect(await stateOf(id)).toEqual({ state: 'closed', voters: 1 });
    const made = await stage.db.query<{ title: string }[]>(
      `SELECT title FROM priority WHERE area_id = $1 AND state = 'current' ORDER BY place`,
      [wardId],
    );
    expect(made).toEqual([{ title: 'Speeding' }, { title: 'Noise' }]);
  });

  it('ends without a count when the poll is withdrawn', async () => {
    const id = await published('1 day');
    await started(id);
    await stage.db.transaction(async (tx) => {
      await tx.query(`UPDATE poll SET state = 'withdrawn' WHERE id = $1`, [id]);
      const requestId = `withdrawn/${id}`;
      const signal = { workflowId: `poll/${id}`, name: 'pollChanged', requestId, args: [] };
      await stage.worker.app.get(Outbox, { strict: false }).signal(tx, signal);
    });
    await stage.ends(`poll/${id}`, 'poll/withdrawn');
    expect(await stateOf(id)).toEqual({ state: 'withdrawn', voters: null });
  });
});
