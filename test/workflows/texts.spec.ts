import supertest from 'supertest';
import { Books } from '../../src/delivery/books/books.service';
import { amended } from '../../src/delivery/books/rules/amended';
import { TextSending } from '../../src/delivery/texts/text-sending.service';
import { givenPhones, type Phone } from '../integration/delivery/given-phones';
import { clean } from '../integration/publishing/desk';
import { messageStage } from '../support/message-stage';
import { NotifyServer } from '../support/notify-server';
import { until } from '../support/until';

const smsText = 'Thameside Police: gas leak in Mill Lane. Stay indoors.';
const urgent = { ...clean, topicCode: 'urgent-safety', urgent: true };

describe('a message that goes to phones too', () => {
  let notify: NotifyServer;
  let phones: Phone[];
  beforeAll(async () => {
    notify = await NotifyServer.open();
  });
  const stage = messageStage(6, () => notify.settings);
  beforeAll(async () => {
    await stage.db.query(
      `INSERT INTO topic (code, name, words, example, place) VALUES ('urgent-safety', 'Urgent safety', 'w', 'e', 9)`,
    );
    phones = await givenPhones(stage.db, stage.settings, stage.people.slice(0, 4));
    await stage.db.query(
      `INSERT INTO subscription (contact_point_id, area_id, topic_code, state)
       SELECT unnest($1::uuid[]), $2, 'urgent-safety', 'active'`,
      [stage.people.map(({ contactPointId }) => contactPointId), stage.desk.wardId],
    );
    const sending = stage.worker.app.get(TextSending, { strict: false });
    sending.times = { plan: { steps: [1], giveUpAfter: 2 }, fullMs: 500 };
  });
  beforeEach(() => notify.clear());
  afterAll(() => notify.close());

  const textsOf = async (messageId: string) => {
    const [row] = await stage.db.query<[{ id: string }]>(
      `SELECT id FROM send WHERE texts_of = $1`,
      [messageId],
    );
    return row.id;
  };
  const books = () => stage.worker.app.get(Books, { strict: false });

  it('is complete with both balances, which receipts amend', async () => {
    const [bad] = phones as [Phone];
    const { id } = await stage.desk.submitted({ ...urgent, smsText });
    const seen = await stage.desk.see(id, 'supervisor');
    expect(seen).toMatchObject({ texts: { people: 4, minutes: 1 } });
    await stage.desk.approve(id);
    await stage.desk.reaches(id, 'complete');
    expect(await stage.messageEnds(id, 'with-texts')).toBe('complete');
    const sendId = await textsOf(id);
    await stage.ends(`delivery/${id}/sms`, 'delivery/texts');
    expect(notify.texts.map(({ phone_number: to }) => to).sort()).toEqual(
      phones.map(({ number }) => number),
    );
    expect(await books().balance(id)).toMatchObject({ audience: 6, accepted: 6 });
    expect(await books().balance(sendId)).toMatchObject({ audience: 4, accepted: 4 });

    const callback = `${stage.web.url}/api/v1/notify/receipts`;
    const [text] = notify.to(bad.number);
    expect(await notify.receipt(callback, text!, 'permanent-failure', 'forged')).toBe(401);
    await supertest(stage.web.url).post('/api/v1/notify/receipts').send({}).expect(401);
    expect(await books().amendments(sendId)).toEqual([]);
    for (let times = 0; times < 2; times++)
      expect(await notify.receipt(callback, text!, 'permanent-failure')).toBe(204);
    const now = amended((await books().balance(sendId))!, await books().amendments(sendId));
    expect(now).toMatchObject({ accepted: 3, failed: 1 });
    const answer = await stage.desk.call('supervisor', 'get', `/messages/${id}/texts`);
    expect(answer.body).toMatchObject({ audience: 4, open: 0, balance: { accepted: 4, now } });
  });

  it('waits out a full minute and looks up what was cut off', async () => {
    notify.perMinute = 1;
    notify.treat(phones[1]!.number, 'lost', 1);
    const { id } = await stage.desk.submitted({ ...urgent, smsText });
    await stage.desk.approve(id);
    await until('the minute is full', () => Promise.resolve(notify.asked > 2));
    notify.perMinute = 3_000;
    await stage.desk.reaches(id, 'complete');
    await stage.ends(`delivery/${id}/sms`, 'delivery/texts-looked-up');
    const counts = await books().counts(await textsOf(id));
    // the first phone is on the list since its number does not exist
    expect(counts.states).toMatchObject({ accepted: 3, suppressed: 1, unknown: 0 });
  });

  it('is withdrawn by both channels', async () => {
    for (const { number } of phones) notify.treat(number, 'broken');
    const { id } = await stage.desk.submitted({ ...urgent, smsText });
    await stage.desk.approve(id);
    await until('texts are tried', () => Promise.resolve(notify.asked > 0));
    const done = await stage.desk.decided('supervisor', id, {
      ...{ action: 'withdraw', reason: 'It was a false alarm.' },
    });
    expect(done).toMatchObject({ accepted: true });
    expect(await stage.messageEnds(id, 'with-texts-withdrawn')).toBe('withdrawn');
    const balance = await books().balance(await textsOf(id));
    expect(balance!.cancelled + balance!.failed + balance!.suppressed).toBe(4);
    expect(notify.texts).toEqual([]);
  });
});
