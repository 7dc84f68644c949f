import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { ConfirmationsService } from '../../../src/residents/confirmations/confirmations.service';
import { complaint } from '../../corpus/bounces/mails';
import { givenStaff } from '../../support/staff';
import { signIn, startWeb, submit, tokenOf } from '../../support/web';
import { TOPIC, states } from '../delivery/given';
import { Returned, hard, refusalOf, soft, type Row } from './returned';

describe('addresses that are not written to', () => {
  let back: Returned;
  beforeAll(async () => {
    back = await Returned.open();
  });
  afterAll(() => back.close());

  it('gives up on a mailbox that was full too often, and begins to count anew once it is lifted', async () => {
    const { wardId, deliveries } = await back.given({ count: 1 });
    const [{ contactPointId, id }] = deliveries as [Row];
    await back.bounce(id, soft);
    await back.bounce(id, soft);
    expect(await back.listed(contactPointId)).toEqual([]);
    const next = await back.release(wardId);
    const [second] = await back.deliveriesOf(next);
    await back.rows(`UPDATE delivery SET state = 'accepted' WHERE id = $1`, [second!.id]);
    await back.bounce(second!.id, soft);
    expect(await back.listed(contactPointId)).toEqual([{ reason: 'soft bounces' }]);
  });

  it('writes to nobody on the list: decided at freeze, and again before each attempt', async () => {
    const { wardId, deliveries } = await back.given({ count: 2 });
    await back.bounce(deliveries[0]!.id, hard);
    const next = await back.release(wardId);
    expect(await states(back.mailroom.db, next)).toEqual({ suppressed: 1, waiting: 1 });
    await back.bounce(deliveries[1]!.id, hard);
    await back.services.sending.sendChunks(next, new AbortController().signal);
    expect(await states(back.mailroom.db, next)).toEqual({ suppressed: 2 });
    expect(await back.services.books.suppressedFor(next)).toEqual({ 'hard bounce': 2 });
    expect(await back.services.books.close(next)).toMatchObject({ audience: 2, suppressed: 2 });
  });

  it('ends what somebody follows who reports us as spam, wherever the token stands', async () => {
    const { deliveries } = await back.given({ count: 2 });
    const [one, two] = deliveries as [Row, Row];
    await back.bounce(one.id, complaint('abuse', ['To: redacted']));
    const reply = back.tokens.mint('reply', two.id);
    const ourHead = [`Reply-To: Northshire`, ` <reply+${reply}@${back.settings.MAIL_DOMAIN}>`];
    await back.post(`complaints`, complaint('abuse', ourHead), 'x@example.net');
    for (const { contactPointId } of deliveries) {
      expect(await back.listed(contactPointId)).toEqual([{ reason: 'complaint' }]);
      const left = await back.rows<{ state: string }>(
        `SELECT c.state, s.state AS follows FROM contact_point c JOIN subscription s ON s.contact_point_id = c.id WHERE c.id = $1`,
        [contactPointId],
      );
      expect(left).toEqual([{ state: 'unsubscribed', follows: 'ended' }]);
    }
    expect((await back.deliveriesOf((await back.given()).messageId)).length).toBe(3);
  });

  it('takes an address off the list whose owner confirms again', async () => {
    const { wardId, deliveries } = await back.given({ count: 1 });
    const [{ contactPointId, id }] = deliveries as [Row];
    await back.bounce(id, hard);
    const confirmations = back.services.app.get(ConfirmationsService, { strict: false });
    const choices = { areaIds: [wardId], topicCodes: [TOPIC], cadence: 'at once' as const };
    const confirmation = await back.mailroom.db.transaction((tx) =>
      confirmations.open(tx, contactPointId, choices),
    );
    expect(await back.listed(contactPointId)).toHaveLength(1);
    await confirmations.confirm(confirmation);
    expect(await back.listed(contactPointId)).toEqual([]);
  });

  it('stops all messages by a mail to the address of List-Unsubscribe', async () => {
    const { deliveries } = await back.given({ count: 1 });
    const [{ contactPointId }] = deliveries as [Row];
    const to = `u+${back.tokens.mint('unsubscribe', contactPointId)}`;
    const asked = () => back.post(to, 'Subject: unsubscribe\r\n\r\n', 'x@example.org');
    await asked();
    await asked();
    const [state] = await back.rows<{ state: string }>(
      'SELECT state FROM contact_point WHERE id = $1',
      [contactPointId],
    );
    expect(state!.state).toBe('unsubscribed');
    const forged = `u+${back.tokens.mint('reply', contactPointId)}`;
    expect(await refusalOf(back.post(forged, 'x'))).toBe(550);
  });

  it('come off the list again by a supervisor, with a reason, on the page and in the API', async () => {
    const { messageId, deliveries } = await back.given({ count: 2 });
    for (const { id } of deliveries) await back.bounce(id, hard);
    const [one, two] = deliveries.map(({ contactPointId }) => contactPointId) as [string, string];
    const web = await startWeb(back.settings);
    try {
      const supervisor = 'supervisor@northshire.example.org';
      const staffId = await givenStaff(web.db, supervisor, { role: 'supervisor' });
      await givenStaff(web.db, 'officer@northshire.example.org');
      const agent = web.visitor();
      await signIn(agent, supervisor);
      const list = await agent.get('/staff/suppressions');
      expect(list.text).toContain('p***@example.org');
      expect(list.text).not.toContain('p1x0001');
      const empty = await submit(agent, `/staff/suppressions/${one}`, { words: ' ' });
      expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('Write why')]);
      const done = await submit(agent, `/staff/suppressions/${one}`, { words: 'She rang us.' });
      expect([done.status, done.headers.location]).toEqual([303, '/staff/suppressions?done=yes']);
      expect((await agent.get(`/staff/suppressions/${one}`)).status).toBe(404);

      const token = await tokenOf(web.url, supervisor);
      const api = (method: 'get' | 'post', path: string, bearer = token) =>
        supertest(web.url)[method](`/api/v1/${path}`).auth(bearer, { type: 'bearer' });
      const page = await api('get', 'suppressions?limit=1');
      expect(page.body).toMatchObject({
        items: [{ id: two, reason: 'hard bounce', maskedAddress: 'p***@example.org' }],
      });
      const lift = (bearer = token) =>
        api('post', `suppressions/${two}/lift`, bearer)
          .set('Idempotency-Key', randomUUID())
          .send({ words: 'The mailbox works again.' });
      const officer = await tokenOf(web.url, 'officer@northshire.example.org');
      expect((await lift(officer)).status).toBe(403);
      expect((await lift()).body).toEqual({ id: two });
      expect((await lift()).body).toMatchObject({ status: 404, code: 'not-suppressed' });
      const audit = await back.rows<{ actor_id: string }>(
        `SELECT actor_id FROM audit_entry WHERE action = 'suppression.lifted' AND subject_id = ANY ($1)`,
        [[one, two]],
      );
      expect(audit.map(({ actor_id }) => actor_id)).toEqual([staffId, staffId]);

      const balance = await api('get', `messages/${messageId}/balance`);
      expect(balance.body).toMatchObject({
        ...{ audience: 2, accepted: 2, failed: 0, now: { accepted: 0, failed: 2 } },
        amendments: [{ from: 'accepted', to: 'failed', people: 2 }],
      });
      const live = await agent.get(`/staff/messages/${messageId}/live`);
      expect(live.text).toContain('2 from accepted to failed');
    } finally {
      await web.close();
    }
  });

  it('take the next message when they were lifted', async () => {
    const { wardId, deliveries } = await back.given({ count: 1 });
    await back.bounce(deliveries[0]!.id, hard);
    await back.rows('DELETE FROM suppression WHERE contact_point_id = $1', [
      deliveries[0]!.contactPointId,
    ]);
    expect(await states(back.mailroom.db, await back.release(wardId))).toEqual({ waiting: 1 });
  });
});
