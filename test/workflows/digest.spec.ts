import { randomUUID } from 'node:crypto';
import { AudienceFreezer } from '../../src/delivery/audiences/audience-freezer';
import { taskQueue } from '../../src/platform/temporal/task-queue';
import type { digest } from '../../workflows/digest/digest.workflow';
import { saveHistory } from '../support/histories';
import { until } from '../support/until';
import { startWorker } from '../support/worker';
import { deliveryStage } from '../support/workflow-stage';

describe('workflow digest', () => {
  const stage = deliveryStage({
    ...{ followers: 50, cadence: 'weekly' },
    settings: () => ({ CHUNK_SIZE: '20', FORCE_ZONE: 'Europe/Paris' }),
  });

  const givenWaiting = async (subject: string) => {
    const id = await stage.released({ subject });
    await stage.worker.app.get(AudienceFreezer, { strict: false }).freeze(id);
  };
  const run = async (name: string) => {
    const workflowId = `digest-test-${randomUUID()}`;
    const counts = await stage.client.workflow.execute<typeof digest>('digest', {
      workflowId,
      taskQueue: taskQueue(stage.settings, 'delivery'),
      args: ['weekly'],
    });
    await saveHistory(stage.client, workflowId, `digest/${name}`);
    return counts;
  };
  const scheduled = (cadence: string) =>
    stage.client.schedule.getHandle(`${stage.settings.TEMPORAL_QUEUE_PREFIX}digest-${cadence}`);
  const known = (cadence: string) =>
    until(`the ${cadence} schedule is there`, () =>
      scheduled(cadence)
        .describe()
        .then(
          () => true,
          () => false,
        ),
    );
  const balances = () =>
    stage.db.query<{ digest: string; audience: number; accepted: number }[]>(
      `SELECT digest, audience, accepted FROM closing_balance JOIN send ON send.id = send_id
       WHERE digest IS NOT NULL ORDER BY closed_at`,
    );

  it('comes round at five by the force’s clock: every day, and on Fridays', async () => {
    await known('daily');
    await known('weekly');
    const next = async (cadence: string) => {
      const { info } = await scheduled(cadence).describe();
      return info.nextActionTimes.map((time) =>
        time.toLocaleString('en-GB', {
          timeZone: 'Europe/Paris',
          hour: '2-digit',
          minute: '2-digit',
          ...(cadence === 'weekly' && { weekday: 'long' }),
        }),
      );
    };
    expect(new Set(await next('daily'))).toEqual(new Set(['17:00']));
    const [weekly] = new Set(await next('weekly'));
    expect(weekly).toMatch(/^Friday.*17:00$/);
  });

  it('is brought up to date by every worker that starts, and stays paused', async () => {
    await known('weekly');
    const hours = async () => {
      const { spec } = await scheduled('weekly').describe();
      return spec.calendars?.map(({ hour }) => hour[0]?.start);
    };
    await scheduled('weekly').update(({ action, policies, state }) => ({
      ...{ action, policies, state: { ...state, paused: true } },
      spec: { calendars: [{ hour: 3 }] },
    }));
    expect(await hours()).toEqual([3]);
    const other = await startWorker(stage.settings);
    await until('the hour is right again', async () => (await hours())?.[0] === 17);
    await other.stop();
    expect((await scheduled('weekly').describe()).state.paused).toBe(true);
    await scheduled('weekly').unpause();
  });

  it('sends what waits when its schedule says so', async () => {
    await known('weekly');
    await givenWaiting('Bike marking');
    await givenWaiting('Shed locks');
    await scheduled('weekly').trigger();
    await until('its balance is closed', async () => (await balances()).length === 1);
    expect(await balances()).toEqual([{ digest: 'weekly', audience: 50, accepted: 50 }]);
    expect(new Set(stage.postbox.received.map(({ to }) => to)).size).toBe(50);
    expect(stage.postbox.received).toHaveLength(50);
  });

  it('ends with the count and its balance', async () => {
    await givenWaiting('Bike marking');
    expect(await run('to-everybody')).toMatchObject({ audience: 50, states: { accepted: 50 } });
  });

  it('tries again what was refused for now', async () => {
    await givenWaiting('Bike marking');
    stage.postbox.answer(stage.people[0]!.address, 'later', 1);
    stage.postbox.answer(stage.people[1]!.address, 'never');
    const { states } = await run('retry-rounds');
    expect(states).toMatchObject({ accepted: 49, failed: 1 });
  });

  it('is over at once when nothing waits', async () => {
    expect(await run('nothing-waits')).toMatchObject({ audience: 0 });
    expect(stage.postbox.received).toEqual([]);
  });
});
