import { randomUUID } from 'node:crypto';
import { Outbox } from '../../src/platform/temporal/outbox';
import { queues } from '../../src/platform/temporal/rules/queues';
import { givenPollStaff, givenPublishedPoll } from '../factories/published-poll';
import { givenWard } from '../integration/delivery/given';
import { until } from '../support/until';
import { openWorkflowStage, type WorkflowStage } from '../support/workflow-stage';

describe('the clock of a poll', () => {
  let stage: WorkflowStage;
  let wardId: string;
  let people: [author: string, publisher: string];

  beforeAll(async () => {
    stage = await openWorkflowStage();
    wardId = await givenWard(stage.db);
    people = await givenPollStaff(stage.db);
  });
  afterAll(() => stage.close());

  /** A published poll that closes so soon, with its clock and one vote. */
  async function published(closesIn: string): Promise<string> {
    return stage.db.transaction(async (tx) => {
      const { id, optionId } = await givenPublishedPoll(tx, { wardId, closesIn }, people);
      await tx.query(
        `INSERT INTO vote (poll_id, resident_id, contact_point_id, option_id, area_id) VALUES ($1, $2, $3, $4, $5)`,
        [id, randomUUID(), randomUUID(), optionId, wardId],
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
