import { messageIs, states } from '../integration/delivery/given';
import { saveHistory } from '../support/histories';
import { Postbox } from '../support/postbox';
import { until } from '../support/until';
import { deliveryStage } from '../support/workflow-stage';

describe('workflow delivery', () => {
  const stage = deliveryStage({ followers: 120, settings: () => ({ CHUNK_SIZE: '50' }) });

  const keep = (id: string, name: string) =>
    saveHistory(stage.client, `delivery/${id}/email`, `delivery/${name}`);

  it('sends to everybody and ends with the count', async () => {
    const id = await stage.released();
    const { audience, states: counts } = await (await stage.deliver(id)).result();
    expect([audience, counts.accepted]).toEqual([120, 120]);
    expect(new Set(stage.postbox.received.map(({ to }) => to)).size).toBe(120);
    await keep(id, 'to-everybody');
  });

  it('tries again what was refused for now, and gives up when its time is over', async () => {
    stage.postbox.answer(stage.people[0]!.address, 'later', 1);
    stage.postbox.answer(stage.people[1]!.address, 'later');
    stage.postbox.answer(stage.people[2]!.address, 'drop-after-body');
    const id = await stage.released();
    const { states: counts } = await (await stage.deliver(id)).result();
    expect(counts).toMatchObject({ accepted: 118, failed: 1, unknown: 1, retry: 0 });
    const [gaveUp] = await stage.db.query<{ tries: number }[]>(
      `SELECT tries FROM delivery WHERE send_id = $1 AND state = 'failed'`,
      [id],
    );
    expect(gaveUp!.tries).toBe(3);
    await keep(id, 'retry-rounds');
  });

  it('pauses and resumes', async () => {
    stage.postbox.answer(/./, { slowMs: 200 });
    const id = await stage.released();
    const handle = await stage.deliver(id);
    await stage.postbox.hasReceived(5);
    await messageIs(stage.db, id, 'paused');
    await handle.signal('pause');
    await settled(id);
    const before = await states(stage.db, id);
    expect(before.waiting).toBeGreaterThan(0);
    stage.postbox.answerNormally();
    await messageIs(stage.db, id, 'sending');
    await handle.signal('resume');
    expect((await handle.result()).states.accepted).toBe(120);
    expect(stage.postbox.received).toHaveLength(120);
    await keep(id, 'pause-and-resume');
  });

  it('drains and balances when withdrawn', async () => {
    stage.postbox.answer(stage.people[0]!.address, 'later');
    stage.postbox.answer(/./, { slowMs: 200 });
    const id = await stage.released();
    const handle = await stage.deliver(id);
    await stage.postbox.hasReceived(5);
    await messageIs(stage.db, id, 'withdrawn');
    await handle.signal('withdraw');
    const { states: counts } = await handle.result();
    expect(counts.accepted).toBe(stage.postbox.received.length);
    expect(counts.cancelled).toBe(120 - counts.accepted);
    expect(counts.cancelled).toBeGreaterThan(0);
    await keep(id, 'withdrawn');
  });

  it('waits for a relay that is away', async () => {
    const id = await stage.released();
    const { port } = stage.postbox;
    await stage.postbox.close();
    const handle = await stage.deliver(id);
    await until('a call came back from no relay', () => givenBack(id));
    stage.postbox = await Postbox.open(port);
    await handle.signal('resume'); // does not wait for its timer
    expect((await handle.result()).states.accepted).toBe(120);
    await keep(id, 'relay-away');
  });

  const givenBack = async (id: string) => {
    const [row] = await stage.db.query<{ tried: boolean }[]>(
      `SELECT bool_or(epoch > 0) AND bool_and(state = 'waiting') AS tried FROM chunk WHERE send_id = $1`,
      [id],
    );
    return row!.tried;
  };

  /** Nothing is in flight any more. */
  const settled = (id: string) =>
    until('nothing is in flight', async () => {
      const [row] = await stage.db.query<{ busy: number }[]>(
        `SELECT count(*)::integer AS busy FROM chunk WHERE send_id = $1 AND state = 'leased'`,
        [id],
      );
      return row!.busy === 0;
    });
});
