import { DateTime } from 'luxon';
import { states } from '../integration/delivery/given';
import { saveHistory } from '../support/histories';
import { until } from '../support/until';
import { deliveryStage } from '../support/workflow-stage';

/** A night that ends with a minute of the clock, at least 10 seconds from now. */
function shortNight() {
  const now = DateTime.now().setZone('Europe/London');
  const end = now.plus({ seconds: 70 }).startOf('minute');
  const clock = (at: DateTime) => at.toFormat('HH:mm');
  return { QUIET_FROM: clock(end.minus({ hours: 9 })), QUIET_TO: clock(end), end: end.toJSDate() };
}

describe('workflow delivery over night', () => {
  let morning: Date;
  const stage = deliveryStage({
    followers: 5,
    settings: () => {
      const { end, ...night } = shortNight();
      morning = end;
      return night;
    },
  });

  it('holds all but the urgent, and goes on by its timer in the morning', async () => {
    const usual = await stage.released({ subject: 'In the morning' });
    const urgent = await stage.released({ urgent: true, subject: 'At once' });
    const handle = await stage.deliver(usual, 'delivery');
    await (await stage.deliver(urgent, 'urgent')).result();
    await until(
      'the audience to be frozen',
      async () => (await states(stage.db, usual)).waiting === 5,
    );
    expect(await states(stage.db, urgent)).toEqual({ accepted: 5 });
    const { states: counts } = await handle.result();
    expect(Date.now()).toBeGreaterThanOrEqual(morning.getTime());
    expect(counts).toMatchObject({ accepted: 5 });
    const subjects = stage.postbox.received.map(({ mail }) => mail.subject);
    expect(subjects).toEqual([
      ...Array<string>(5).fill('At once'),
      ...Array<string>(5).fill('In the morning'),
    ]);
    await saveHistory(stage.client, `delivery/${usual}/email`, 'delivery/over-night');
  });
});
