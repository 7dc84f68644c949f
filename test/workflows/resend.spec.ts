import { Books } from '../../src/delivery/books/books.service';
import { amended } from '../../src/delivery/books/rules/amended';
import { Resends } from '../../src/delivery/resends/resends.service';
import { StaffService } from '../../src/staff/staff.service';
import { messageIs } from '../integration/delivery/given';
import { givenStaff } from '../support/staff';
import { until } from '../support/until';
import { deliveryStage } from '../support/workflow-stage';

describe('workflow resend', () => {
  const stage = deliveryStage({ followers: 6 });
  const service = <T>(token: new (...args: never[]) => T): T =>
    stage.worker.app.get<T>(token, { strict: false });

  it('tries the failed anew, in rounds, and ends with both books in agreement', async () => {
    const [first, second] = stage.people;
    for (const one of [first!, second!]) stage.postbox.answer(one.address, 'later');
    const id = await stage.released();
    await (await stage.deliver(id)).result();
    await service(Books).close(id);
    for (const state of ['balancing', 'complete']) await messageIs(stage.db, id, state);
    stage.postbox.clear();
    stage.postbox.answerNormally();
    stage.postbox.answer(first!.address, 'later', 1);

    const staffId = await givenStaff(stage.db, 'supervisor@northshire.example.org', {
      role: 'supervisor',
    });
    const me = (await service(StaffService).memberById(staffId))!;
    const words = 'The relay refused mail for an hour.';
    const { id: resendId, people } = await stage.db.transaction((tx) =>
      service(Resends).begin(tx, me, id, { states: ['failed'], words }),
    );
    expect(people).toBe(2);
    const handle = stage.client.workflow.getHandle(`resend/${resendId}`);
    const isThere = () => handle.describe().then(Boolean, () => false);
    await until('the outbox has started it', isThere);
    const counts = await stage.ends(`resend/${resendId}`, 'resend/failed-only');
    expect(counts).toMatchObject({ audience: 2, states: { accepted: 2 } });
    const books = service(Books);
    const now = amended((await books.balance(id))!, await books.amendments(id));
    expect(now).toMatchObject({ accepted: 6, failed: 0 });
    expect(stage.postbox.received).toHaveLength(2);
  });
});
