import { DateTime } from 'luxon';
import { randomUUID } from 'node:crypto';
import { Desk, clean, withBlock, withLegalFinding, type Name } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownProcesses } from '../../support/own-processes';

interface Rule {
  id: string;
  level: string | null;
  legalOnly: boolean;
  hits30: number;
  cleared: number;
  falseAlarms: number;
  falseAlarmShare: number | null;
}
interface OneRule {
  version: number;
  rule: Rule;
  allowed: { id: string; confirmedBy: string | null }[];
  findings: { quote: string; clearances: { reasonCode: string; reason: string }[] }[];
  history: { change: { kind: string } }[];
}

const day = (days: number) => DateTime.utc().plus({ days }).toISODate();

describe("a force's settings of the checks", () => {
  const web = forSuite(ownProcesses);
  const desk = forSuite(() => Desk.open(web));

  const sql = <T>(text: string, ...values: unknown[]) => web.db.query<T[]>(text, values);
  const rule = async (id: string, name: Name = 'administrator') =>
    (await desk.call(name, 'get', `/rules/${id}`)).body as OneRule;
  const set = async (id: string, wish: object, name: Name = 'administrator') => {
    const { version } = await rule(id);
    return desk
      .call(name, 'put', `/rules/${id}`)
      .set('If-Match', `"${version}"`)
      .send({ legalOnly: false, reason: 'As the panel decided.', ...wish });
  };
  const add = (path: string, body: object, name: Name = 'administrator') =>
    desk.call(name, 'post', `/rules/${path}`).send(body);
  const check = async (words: { subject: string; body: string }) =>
    (await desk.call('officer', 'post', '/messages/check').send(desk.bodyOf(words))).body as {
      outcome: string;
      findings: { rule: string; severity: string; quote: string }[];
    };
  const runsOf = (messageId: string) =>
    sql<{ moment: string; settings: number; hash: string }>(
      `SELECT c.moment, c.settings_version AS settings, encode(c.result_hash, 'hex') AS hash
       FROM check_run c JOIN revision r ON r.id = c.revision_id WHERE r.message_id = $1 ORDER BY c.id`,
      messageId,
    );
  const version = async () => (await rule('OWN-WORD')).version;

  it('begin as the catalogue, for those who may read them', async () => {
    for (const name of ['supervisor', 'legal', 'administrator', 'auditor'] as const) {
      const answer = await desk.call(name, 'get', '/rules');
      expect(answer.status).toBe(200);
      expect(answer.headers.etag).toBe('"0"');
      expect((answer.body as { items: Rule[] }).items.length).toBeGreaterThan(60);
    }
    expect((await desk.call('officer', 'get', '/rules')).status).toBe(403);
    expect((await desk.call('administrator', 'get', '/rules/MADE-UP')).status).toBe(404);
  });

  it.each<[Name, number]>([
    ['officer', 403],
    ['supervisor', 403],
    ['legal', 403],
    ['auditor', 403],
  ])('are not changed by: %s', async (name, status) => {
    expect((await set('MIS-LINK', { level: 'off' }, name)).status).toBe(status);
    expect((await add('words', {}, name)).status).toBe(status);
    expect((await add('allowed', {}, name)).status).toBe(status);
  });

  it('tighten, never loosen, and keep every version with its audit entry', async () => {
    const before = await version();
    const loose = await set('PD-CONTACT', { level: 'warn' });
    expect([loose.status, loose.body]).toEqual([
      409,
      expect.objectContaining({ code: 'may-not', blockers: ['looser-than-catalogue'] }),
    ]);
    const off = await set('PD-CONTACT', { level: 'off' });
    expect((off.body as { blockers: string[] }).blockers).toEqual(['only-advice-can-be-off']);
    const strict = await set('PD-CONTACT', { level: 'block' });
    expect([strict.status, strict.body]).toEqual([200, { version: before + 1 }]);
    expect((await check(withLegalFinding)).outcome).toBe('block');
    expect((await set('PD-CONTACT', {})).status).toBe(200);
    expect((await check(withLegalFinding)).outcome).toBe('legal');
    const audit = await sql(
      `SELECT action, subject_id, detail FROM audit_entry WHERE action LIKE 'rules.%' ORDER BY seq`,
    );
    expect(audit.slice(-2)).toEqual(
      [1, 2].map((n) => ({
        action: 'rules.rule-set',
        subject_id: String(before + n),
        detail: { rule: 'PD-CONTACT' },
      })),
    );
    await expect(sql(`UPDATE rule_settings SET content = '{}'`)).rejects.toThrow('append-only');
    expect((await rule('PD-CONTACT')).history.map(({ change }) => change.kind)).toEqual([
      'rule-set',
      'rule-set',
    ]);
  });

  it('refuse what was seen too long ago, and make one change of one key', async () => {
    const seen = await version();
    const put = (level: string, key: string) =>
      desk
        .call('administrator', 'put', '/rules/MIS-ECHO', key)
        .set('If-Match', `"${seen}"`)
        .send({ level, legalOnly: false, reason: 'Why.' });
    const key = randomUUID();
    const [one, two] = [await put('legal', key), await put('legal', key)];
    expect([one.body, two.body]).toEqual([{ version: seen + 1 }, { version: seen + 1 }]);
    const late = await put('block', randomUUID());
    expect([late.status, (late.body as { code: string }).code]).toEqual([412, 'stale-edit']);
  });

  it("find the force's own words until their last day", async () => {
    const body = { term: 'Badlands', severity: 'block', advice: 'Say "the estate".' };
    const over = await add('words', { ...body, expiresOn: day(-2) });
    expect((over.body as { blockers: string[] }).blockers).toEqual(['over-already']);
    const added = await add('words', { ...body, expiresOn: day(30) });
    expect(added.status).toBe(201);
    const text = { ...clean, body: 'Officers walk through the badlands.' };
    expect((await check(text)).findings).toEqual([
      expect.objectContaining({ rule: 'OWN-WORD', severity: 'block', quote: 'badlands' }),
    ]);
    const { id } = added.body as { id: string };
    expect((await desk.call('administrator', 'delete', `/rules/words/${id}`)).status).toBe(200);
    expect((await check(text)).findings).toEqual([]);
  });

  it('allow a text; where the rule blocks only once a second person confirms it', async () => {
    const { findings } = await check(withBlock);
    const block = findings.find(({ severity }) => severity === 'block')!;
    const wish = { term: block.quote, rules: [block.rule], expiresOn: day(30), reason: 'A film.' };
    const endless = await add('allowed', { ...wish, expiresOn: undefined });
    expect(endless.status).toBe(422);
    const { id } = (await add('allowed', wish)).body as { id: string };
    const found = async () => (await check(withBlock)).findings.map((one) => one.rule);
    expect(await found()).toContain(block.rule);
    const confirm = (name: Name) => desk.call(name, 'post', `/rules/allowed/${id}/confirm`).send();
    expect(((await confirm('administrator')).body as { blockers: string[] }).blockers).toEqual([
      'added-it-yourself',
    ]);
    expect((await confirm('supervisor')).status).toBe(403);
    expect((await confirm('legal')).status).toBe(200);
    expect(await found()).not.toContain(block.rule);
    const twice = await confirm('administrator2');
    expect((twice.body as { blockers: string[] }).blockers).toEqual(['confirmed-already']);
    expect((await desk.call('administrator', 'delete', `/rules/allowed/${id}`)).status).toBe(200);
    expect(await found()).toContain(block.rule);
  });

  it('are kept with each check, and void an approval only where they change its findings', async () => {
    const { id, hash } = await desk.submitted({ ...clean, subject: 'Walk on Saturday' });
    const submitted = await version();
    await add('words', { term: 'nowhere', severity: 'legal', advice: 'Say where.' });
    expect((await desk.see(id)).hash).toBe(hash);
    expect((await desk.approve(id)).accepted).toBe(true);
    const runs = await runsOf(id);
    expect(runs.slice(0, 2).map(({ moment, settings }) => [moment, settings])).toEqual([
      ['submission', submitted],
      ['approval', submitted + 1],
    ]);
    expect(new Set(runs.map((run) => run.hash)).size).toBe(1);

    const other = await desk.submitted({ ...clean, subject: 'Walk on Sunday' });
    await add('words', { term: 'sunday', severity: 'legal', advice: 'Name the date.' });
    const refused = await desk.approve(other.id);
    expect([refused.accepted ?? false, refused.blockers]).toEqual([
      false,
      ['findings-not-cleared', 'changed-since-you-looked'],
    ]);
    await desk.reaches(other.id, 'legal review');
  });

  it('return at its release what a new word stops', async () => {
    const releaseAt = new Date(Date.now() + 4000);
    const { id } = await desk.submitted({ ...clean, subject: 'Fete', releaseAt });
    expect((await desk.approve(id)).state).toBe('scheduled');
    await add('words', { term: 'fete', severity: 'block', advice: 'It is called off.' });
    await desk.reaches(id, 'returned');
  });

  it('say who clears, rule by rule, and count why', async () => {
    await set('PD-CONTACT', { legalOnly: true });
    const urgent = await desk.submitted({ ...withLegalFinding, urgent: true }, 'legal review');
    const items = (reasonCode?: string) =>
      urgent.findings
        .filter(({ severity }) => severity === 'legal')
        .map((one) => ({ findingId: one.id, reason: 'It is the library.', reasonCode }));
    const inspector = await desk.decided('inspector', urgent.id, {
      action: 'clear',
      findings: items(),
    });
    expect(inspector.blockers).toEqual(['rule-needs-legal']);
    const wrong = await desk.decide('legal', urgent.id, {
      action: 'clear',
      findings: items('because'),
    });
    expect(wrong.status).toBe(422);
    const legal = await desk.decided('legal', urgent.id, {
      action: 'clear',
      findings: items('false-alarm'),
    });
    expect(legal).toMatchObject({ accepted: true, state: 'approval' });
    const seen = await rule('PD-CONTACT', 'auditor');
    expect(seen.rule).toMatchObject({ cleared: 1, falseAlarms: 1, falseAlarmShare: 1 });
    expect(seen.rule.hits30).toBeGreaterThanOrEqual(1);
    expect(seen.findings[0]!.clearances).toEqual([
      expect.objectContaining({ reasonCode: 'false-alarm', reason: 'It is the library.' }),
    ]);

    await set('PD-CONTACT', { legalOnly: false });
    const again = await desk.submitted({ ...withLegalFinding, urgent: true }, 'legal review');
    const cleared = await desk.decided('inspector', again.id, {
      action: 'clear',
      findings: again.findings
        .filter(({ severity }) => severity === 'legal')
        .map((one) => ({ findingId: one.id, reason: 'It is the library.' })),
    });
    expect(cleared.accepted).toBe(true);
    expect((await rule('PD-CONTACT')).rule).toMatchObject({ cleared: 2, falseAlarms: 1 });
  });
});
