import { Vault } from '../../../src/platform/security/vault';
import { amended } from '../../../src/delivery/books/rules/amended';
import { complaint } from '../../corpus/bounces/mails';
import { postfix } from '../../corpus/bounces/servers';
import { states } from '../delivery/given';
import { Returned, hard, refusalOf, soft, type Row } from './returned';

describe('what comes back about deliveries', () => {
  let back: Returned;
  beforeAll(async () => {
    back = await Returned.open();
  });
  afterAll(() => back.close());

  const counted = async (outcome: string) =>
    Number(
      (
        await back.rows<{ reports: string }>(
          'SELECT reports FROM report_count WHERE outcome = $1',
          [outcome],
        )
      )[0]?.reports ?? 0,
    );
  const everything = () =>
    back.rows(
      `SELECT (SELECT json_agg(d ORDER BY id) FROM delivery d) AS deliveries,
         (SELECT count(*) FROM delivery_report) AS reports, (SELECT count(*) FROM suppression) AS listed,
         (SELECT count(*) FROM balance_amendment) AS amendments, (SELECT count(*) FROM audit_entry) AS audit`,
    );

  it('amends a closed balance by a dated entry, and the sum stays', async () => {
    const { messageId, deliveries } = await back.given();
    const [person] = deliveries;
    expect(await back.bounce(person!.id, hard)).toMatch(/^250 /);
    expect(await states(back.mailroom.db, messageId)).toEqual({ accepted: 2, failed: 1 });
    const balance = (await back.services.books.balance(messageId))!;
    expect(balance).toMatchObject({ audience: 3, accepted: 3, failed: 0 });
    const amendments = await back.services.books.amendments(messageId);
    expect(amendments).toEqual([
      {
        day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        ...{ from: 'accepted', to: 'failed', by: 'bounce', people: 1 },
      },
    ]);
    expect(amended(balance, amendments)).toMatchObject({ accepted: 2, failed: 1 });
    expect(await back.listed(person!.contactPointId)).toEqual([{ reason: 'hard bounce' }]);
    const audit = await back.rows<{ action: string }>(
      `SELECT action FROM audit_entry WHERE subject_id = ANY ($1::text[]) AND action <> 'delivery.balanced' ORDER BY seq`,
      [[messageId, person!.contactPointId]],
    );
    expect(audit.map(({ action }) => action)).toEqual(['balance.amended', 'suppression.added']);
  });

  it('reconciles what was unknown, and needs no entry while the books are open', async () => {
    const { messageId, deliveries } = await back.given({ closed: false, unknown: 1 });
    await back.bounce(deliveries[0]!.id, soft);
    expect(await states(back.mailroom.db, messageId)).toEqual({ accepted: 2, failed: 1 });
    expect(await back.services.books.close(messageId)).toMatchObject({ accepted: 2, failed: 1 });
    expect(await back.services.books.amendments(messageId)).toEqual([]);
  });

  it('takes the same report twice, even at once, and changes nothing more', async () => {
    const { messageId, deliveries } = await back.given();
    const id = deliveries[0]!.id;
    await Promise.all([back.bounce(id, hard, 'same'), back.bounce(id, hard, 'same')]);
    await back.bounce(id, `Received: from elsewhere\r\n${hard}`, 'same');
    const [kept] = await back.rows<{ n: number }>(
      'SELECT count(*)::integer AS n FROM delivery_report WHERE delivery_id = $1',
      [id],
    );
    expect(kept!.n).toBe(1);
    expect(await back.services.books.amendments(messageId)).toMatchObject([{ people: 1 }]);
  });

  it('changes nothing by a mail without a valid token, and counts it', async () => {
    const { deliveries } = await back.given();
    const token = back.tokens.mint('bounce', deliveries[0]!.id);
    const forged = [
      `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`,
      back.tokens.mint('reply', deliveries[0]!.id),
      back.tokens.mint('bounce', '999999999'),
      'a'.repeat(40),
    ];
    const before = await everything();
    const refused = await counted('forged');
    for (const one of forged) expect(await refusalOf(back.post(`bounce+${one}`, hard))).toBe(550);
    expect(await refusalOf(back.post(`complaints`, complaint('abuse', ['To: x'])))).toBe('taken');
    expect(await everything()).toEqual(before);
    expect(await counted('forged')).toBe(refused + 5);
  });

  it('needs nothing of the head of a bounce but its token', async () => {
    const { messageId, deliveries } = await back.given();
    const mangled = hard.replace(/^[\s\S]*?\r\n\r\n/, '').replaceAll('rfc822', 'x-mangled');
    const local = `bounce+${back.tokens.mint('bounce', deliveries[0]!.id)}`;
    await back.post(local.toUpperCase(), mangled);
    expect(await states(back.mailroom.db, messageId)).toEqual({ accepted: 2, failed: 1 });
  });

  it('keeps what servers said sealed', async () => {
    const { deliveries } = await back.given();
    await back.bounce(
      deliveries[0]!.id,
      hard.replace('User unknown', 'User unknown Zanzibarquartz'),
    );
    const [{ dump, words }] = await back
      .rows<{ dump: string; words: Buffer }>(
        `SELECT row_to_json(r)::text AS dump, sealed_words AS words FROM delivery_report r WHERE delivery_id = $1`,
        [deliveries[0]!.id],
      )
      .then((found) => found as [{ dump: string; words: Buffer }]);
    expect(dump).not.toContain(Buffer.from('Zanzibarquartz').toString('hex'));
    expect(new Vault(back.settings).open(words, 'delivery_report.words')).toContain(
      'Zanzibarquartz',
    );
  });

  it('leaves a delivery alone that is only late, was refused as spam, or answered by a holiday notice', async () => {
    const { messageId, deliveries } = await back.given();
    const [late, blocked, away] = deliveries.map(({ id }) => id);
    await back.bounce(late!, postfix('4.4.1', 'x; timed out', 'delayed'));
    await back.bounce(blocked!, postfix('5.7.1', 'smtp; 554 5.7.1 blocked as spam'));
    await back.bounce(
      away!,
      'Subject: Out of office\r\nAuto-Submitted: auto-replied\r\n\r\nI am away.',
    );
    expect(await states(back.mailroom.db, messageId)).toEqual({ accepted: 2, failed: 1 });
    for (const { contactPointId } of deliveries)
      expect(await back.listed(contactPointId)).toEqual([]);
  });

  it('asks to come again while our own record of the 250 is not written', async () => {
    const { messageId, deliveries } = await back.given({ closed: false });
    const [one] = deliveries;
    await back.rows(`UPDATE delivery SET state = 'in flight' WHERE id = $1`, [one!.id]);
    expect(await refusalOf(back.bounce(one!.id, hard, 'early'))).toBe(451);
    await back.rows(`UPDATE delivery SET state = 'accepted' WHERE id = $1`, [one!.id]);
    expect(await refusalOf(back.bounce(one!.id, hard, 'early'))).toBe('taken');
    expect(await states(back.mailroom.db, messageId)).toEqual({ accepted: 2, failed: 1 });
  });

  it('ends a letter that came back', async () => {
    const [letter] = await back.rows<{ id: string }>(
      `INSERT INTO letter (kind, state) VALUES ('code', 'accepted') RETURNING id`,
    );
    await back.post(`b+${back.tokens.mint('letter', letter!.id)}`, hard);
    expect(
      await back.rows('SELECT state, enhanced_code AS code FROM letter WHERE id = $1', [
        letter!.id,
      ]),
    ).toEqual([{ state: 'failed', code: '5.1.1' }]);
  });

  it('lets nobody change a closed balance but by an entry that is true', async () => {
    const { messageId, deliveries } = await back.given();
    const [one, two] = deliveries as [Row, Row];
    await expect(
      back.rows(`UPDATE delivery SET state = 'failed' WHERE id = $1`, [one.id]),
    ).rejects.toThrow('amend it by a dated entry');
    await back.bounce(two.id, hard);
    const [report] = await back.rows<{ id: string }>('SELECT id FROM delivery_report LIMIT 1');
    await expect(
      back.rows(
        `INSERT INTO balance_amendment (delivery_id, send_id, from_state, to_state, report_id)
         VALUES ($1, $2, 'accepted', 'failed', $3)`,
        [one.id, messageId, report!.id],
      ),
    ).rejects.toThrow('did not change');
    await expect(back.rows('DELETE FROM balance_amendment')).rejects.toThrow();
  });
});
