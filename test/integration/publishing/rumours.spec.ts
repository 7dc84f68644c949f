import { Desk, advice, type Name } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

interface Entry {
  id: string;
  version: number;
  status: string;
  proposedStatus: string | null;
  reviewedBy: string | null;
  events: { action: string; from: string; to: string; words: string | null }[];
}

describe('the register of rumours', () => {
  const web = forSuite(ownWeb);
  const desk = forSuite(() => Desk.open(web));

  const entry = (over: Record<string, unknown> = {}) => ({
    ...{ claim: 'Ashmere police station closes in June', firstSeenOn: '2026-05-10' },
    ...{ firstSeenWhere: 'a village chat', claimantType: 'group', areaId: desk.wardId },
    ...{ harm: 'low', checkable: true, variants: ['The cop shop at Ashmere is shutting'] },
    ...over,
  });
  const evidence = {
    ...{ sourceType: 'force_system', reference: 'Estates plan 2026' },
    ...{ words: 'The station stays open.', asAt: '2026-05-11' },
  };
  const rating = { action: 'rate', to: 'false', words: 'The station stays open.' };

  const add = async (over: Record<string, unknown> = {}) => {
    const answer = await desk.call('officer', 'post', '/rumours').send(entry(over));
    expect(answer.status).toBe(201);
    return answer.body as Entry;
  };
  const see = async (id: string) =>
    (await desk.call('officer', 'get', `/rumours/${id}`)).body as Entry;
  const step = async (name: Name, id: string, body: Record<string, unknown>) => {
    const { version } = await see(id);
    const call = desk.call(name, 'post', `/rumours/${id}/steps`);
    return call.set('If-Match', `"${version}"`).send(body);
  };
  const prove = (id: string) =>
    desk.call('officer', 'post', `/rumours/${id}/evidence`).send(evidence);

  /** An entry that was looked into, rated by the supervisor where its harm is low. */
  const rated = async (over: Record<string, unknown> = {}) => {
    const { id } = await add(over);
    await step('officer', id, { action: 'check' });
    await prove(id);
    await step('supervisor', id, rating);
    return see(id);
  };

  it('takes an entry from new to its rating, each step dated and audited', async () => {
    const one = await rated();
    expect(one.status).toBe('false');
    expect(one.events.map(({ action, from, to }) => [action, from, to])).toEqual([
      ['rate', 'checking', 'false'],
      ['evidence', 'checking', 'checking'],
      ['check', 'new', 'checking'],
      ['create', 'new', 'new'],
    ]);
    const audited = await web.db.query<{ action: string }[]>(
      `SELECT action FROM audit_entry WHERE subject_kind = 'rumour' AND subject_id = $1 ORDER BY seq`,
      [one.id],
    );
    expect(audited.map(({ action }) => action)).toEqual([
      'rumour.create',
      'rumour.check',
      'rumour.evidence',
      'rumour.rate',
    ]);
  });

  it('refuses a rating without evidence, and one by an officer', async () => {
    const { id } = await add();
    await step('officer', id, { action: 'check' });
    const early = await step('supervisor', id, rating);
    expect([early.status, early.body]).toEqual([
      409,
      expect.objectContaining({ code: 'may-not', blockers: ['evidence-missing'] }),
    ]);
    await prove(id);
    const own = await step('officer', id, rating);
    expect((own.body as { blockers: string[] }).blockers).toContain('not-permitted');
  });

  it('lets a rating of high harm wait for a second person, and so does the database', async () => {
    const one = await rated({ harm: 'high' });
    expect([one.status, one.proposedStatus]).toEqual(['checking', 'false']);
    const alone = await step('supervisor', one.id, { action: 'confirm' });
    expect((alone.body as { blockers: string[] }).blockers).toEqual(['rated-it-yourself']);
    await expect(
      web.db.query(`UPDATE rumour SET status = 'false', proposed_status = NULL WHERE id = $1`, [
        one.id,
      ]),
    ).rejects.toThrow('rumour_rating_stands');
    const confirmed = await step('supervisor2', one.id, { action: 'confirm' });
    expect(confirmed.body).toMatchObject({ status: 'false', proposedStatus: null });
  });

  it('keeps the claim of a rating, and answers a stale edit with 412', async () => {
    const { id, version } = await rated();
    const put = (at: number, body: object) =>
      desk.call('officer', 'put', `/rumours/${id}`).set('If-Match', `"${at}"`).send(body);
    const other = await put(version, entry({ claim: 'The station moves to Sallow' }));
    expect((other.body as { blockers: string[] }).blockers).toEqual(['rated-claim-is-fixed']);
    const decided = { decision: 'respond', decisionReason: 'Many people ask.' };
    const edited = await put(version, entry(decided));
    expect([edited.status, edited.body]).toEqual([200, expect.objectContaining(decided)]);
    const late = await put(version, entry());
    expect([late.status, late.body]).toEqual([
      412,
      expect.objectContaining({ code: 'stale-edit' }),
    ]);
  });

  it('exports a rating that stands as ClaimReview, and nothing before', async () => {
    const { id } = await add();
    const early = await desk.call('officer', 'get', `/rumours/${id}/claim-review`);
    expect([early.status, early.body]).toEqual([
      409,
      expect.objectContaining({ code: 'not-rated' }),
    ]);
    const one = await rated();
    const answer = await desk.call('officer', 'get', `/rumours/${one.id}/claim-review`);
    expect(answer.headers['content-type']).toContain('application/ld+json');
    expect(JSON.parse(answer.text)).toMatchObject({
      '@type': 'ClaimReview',
      reviewRating: { alternateName: 'The station stays open.', ratingValue: 1 },
    });
  });

  it('sends a message that affirms a rated claim to legal review, in other words too', async () => {
    await rated();
    const found = async (body: string) => {
      const text = desk.bodyOf({ subject: 'News from Ashmere', body, declaration: advice });
      const answer = await desk.call('officer', 'post', '/messages/check').send(text);
      return (answer.body as { findings: { rule: string }[] }).findings.map(({ rule }) => rule);
    };
    expect(await found('The cop shop at Ashmere will be shutting its doors in June.')).toContain(
      'MIS-REGISTER',
    );
    expect(await found('Ashmere police station stays open in June.')).not.toContain('MIS-REGISTER');
  });
});
