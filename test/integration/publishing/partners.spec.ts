import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { PartnersService } from '../../../src/staff/partners/partners.service';
import { StaffService } from '../../../src/staff/staff.service';
import type { Role } from '../../../src/staff/rules/permissions';
import { ApiTokens } from '../../../src/staff/tokens/api-tokens.service';
import { messageStage } from '../../support/message-stage';
import { until } from '../../support/until';
import { clean, type Decided, type Shown } from './desk';

interface PartnersShown extends Shown {
  contentHash: string;
  partner: { name: string; approvedBy: string[] } | null;
  approvalMissing: string | null;
  people?: number;
}

const stage = messageStage(2);
const tokens = new Map<string, string>();
const ids = new Map<string, string>();
let councilId: string;

beforeAll(async () => {
  const { web, desk } = stage;
  const partners = web.app.get(PartnersService, { strict: false });
  councilId = await web.db.transaction((tx) =>
    partners.add(tx, { name: 'Kingston Council', kind: 'council' }),
  );
  const watchId = await web.db.transaction((tx) =>
    partners.add(tx, { name: 'Tolworth Watch', kind: 'watch scheme' }),
  );
  const people: [string, Role, string | undefined][] = [
    ['council', 'partner', councilId],
    ['head', 'partner supervisor', councilId],
    ['watch', 'partner', watchId],
    ['watchHead', 'partner supervisor', watchId],
    ['nobodys', 'partner', undefined],
  ];
  for (const [name, role, partnerId] of people) {
    const account = { email: `${name}@partners.example.org`, name, password: randomUUID() };
    const roles = [{ role, areaId: desk.wardId }];
    const id = await web.db.transaction((tx) =>
      web.app
        .get(StaffService, { strict: false })
        .createStaff(tx, { ...account, roles, ...(partnerId && { partnerId }) }),
    );
    ids.set(name, id);
    tokens.set(name, (await web.app.get(ApiTokens, { strict: false }).issue(id)).token);
  }
});

const call = (who: string, method: 'get' | 'post' | 'put', path: string) => {
  const asked = supertest(stage.web.url)
    [method](`/api/v1${path}`)
    .set('Authorization', `Bearer ${tokens.get(who)}`);
  return method === 'get' ? asked : asked.set('Idempotency-Key', randomUUID());
};
const seen = async (id: string, who = 'council') =>
  (await call(who, 'get', `/messages/${id}`)).body as PartnersShown;

async function decided(who: string, id: string, body: Record<string, unknown>): Promise<Decided> {
  const answer = await call(who, 'post', `/messages/${id}/decisions`).send(body);
  const first = answer.body as Decided;
  if (answer.status !== 202) return first;
  return until('outcome', async () => {
    const again = await call(who, 'get', `/decisions/${first.decisionId}`);
    return again.status !== 202 && (again.body as Decided);
  });
}

async function submitted(words: Record<string, unknown> = {}): Promise<PartnersShown> {
  const body = stage.desk.bodyOf({ ...clean, ...words });
  const { id } = (await call('council', 'post', '/messages').send(body)).body as Shown;
  expect((await decided('council', id, { action: 'submit' })).accepted).toBe(true);
  return until('approval', async () => {
    const now = await seen(id);
    return now.state === 'approval' && now;
  });
}

const approve = async (who: string, id: string) =>
  decided(who, id, { action: 'approve', hashSeen: (await stage.desk.see(id, 'auditor')).hash });

const inTomorrow = { releaseAt: new Date(Date.now() + 86_400_000) };

it('needs the approval of its own supervisor, then the force’s, over the same hash', async () => {
  const { desk, web } = stage;
  const { id, approvalMissing, partner, people } = await submitted(inTomorrow);
  expect({ approvalMissing, partner, people }).toEqual({
    approvalMissing: 'partner',
    partner: { id: councilId, name: 'Kingston Council', approvedBy: [] },
    people: undefined,
  });
  // the force cannot go first, urgent or not, and neither can its author or another partner
  expect((await desk.approve(id)).blockers).toEqual(['partner-approval-missing']);
  expect((await approve('council', id)).blockers).toContain('not-permitted');
  expect(await decided('watchHead', id, { action: 'approve' })).toMatchObject({
    code: 'not-found',
  });
  expect((await decided('head', id, { action: 'approve', hashSeen: '0'.repeat(64) })).blockers) //
    .toEqual(['changed-since-you-looked']);

  expect(await approve('head', id)).toMatchObject({ accepted: true, state: 'approval' });
  expect((await approve('head', id)).blockers).toEqual(['approved-it-already']);
  expect(await seen(id)).toMatchObject({
    approvalMissing: 'force',
    approvedBy: [],
    partner: { approvedBy: [ids.get('head')] },
  });
  const waiting = await desk.call('supervisor', 'get', '/approvals');
  expect((waiting.body as { items: { id: string; waitsFor: string }[] }).items) //
    .toContainEqual(expect.objectContaining({ id, waitsFor: 'Approval' }));
  expect(await desk.approve(id)).toMatchObject({ accepted: true, state: 'scheduled' });
  const kinds = await web.db.query<{ partner: string | null; same: boolean }[]>(
    `SELECT d.partner_id AS partner, encode(hash_seen, 'hex') = encode(m.approved_hash, 'hex') AS same
     FROM decision d JOIN message m ON m.id = d.message_id
     WHERE m.id = $1 AND action = 'approve' AND accepted ORDER BY applied_at`,
    [id],
  );
  expect(kinds).toEqual([
    { partner: councilId, same: true },
    { partner: null, same: true },
  ]);

  const told = (await call('council', 'get', `/messages/${id}/timeline`)).body as {
    items: { what: string }[];
  };
  expect(told.items.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['Approved for Kingston Council', 'Approved']),
  );
  // an edit undoes both
  const { version } = await seen(id);
  const edited = await call('council', 'put', `/messages/${id}`)
    .set('If-Match', `"${version}"`)
    .send(desk.bodyOf({ ...clean, subject: 'Free bike marking on Sunday' }));
  expect(edited.status).toBe(200);
  const [standing] = await web.db.query<{ count: number }[]>(
    `SELECT count(*)::int FROM decision
     WHERE message_id = $1 AND action = 'approve' AND accepted AND voided_at IS NULL`,
    [id],
  );
  expect(standing).toEqual({ count: 0 });
}, 120_000);

it('is refused by the database with only one of the two approvals', async () => {
  const { web, desk } = stage;
  const goes = (id: string) =>
    web.db.query(
      `UPDATE message SET state = 'scheduled', approved_hash = (
         SELECT hash_seen FROM decision WHERE message_id = $1 AND action = 'approve' AND hash_seen IS NOT NULL
         ORDER BY asked_at DESC LIMIT 1) WHERE id = $1`,
      [id],
    );
  const { id } = await submitted(inTomorrow);
  expect((await approve('head', id)).accepted).toBe(true);
  await expect(goes(id)).rejects.toThrow('message is not approved as it stands');

  const forced = await submitted({ ...inTomorrow, urgent: true });
  const [inspector] = await web.db.query<{ id: string }[]>(
    `SELECT staff_id AS id FROM staff_role WHERE role = 'on-call inspector'`,
  );
  const insert = (messageId: string, staffId: string | undefined, alone: boolean) =>
    web.db.query(
      `INSERT INTO decision (id, message_id, revision_id, action, staff_id, version_seen, hash_seen, alone,
                             accepted, outcome, applied_at)
       SELECT gen_random_uuid(), id, revision_id, 'approve', $2, version, '\\x01', $3, true, '{}', now()
       FROM message WHERE id = $1`,
      [messageId, staffId, alone],
    );
  await insert(forced.id, inspector!.id, true);
  await expect(goes(forced.id)).rejects.toThrow('message is not approved by its partner');
  // nobody else speaks for the council: not its author, not its staff, not another partner
  await expect(insert(forced.id, ids.get('council'), false)).rejects.toThrow();
  await expect(insert(forced.id, ids.get('watchHead'), false)).rejects.toThrow('a partner decides');
  await expect(insert(forced.id, ids.get('watch'), false)).rejects.toThrow('a partner decides');
  await expect(
    web.db.query(`UPDATE message SET partner_id = NULL, partner_name = NULL WHERE id = $1`, [id]),
  ).rejects.toThrow('a message stays with its partner');
  await expect(
    web.db.query(`UPDATE message SET author_id = $2 WHERE id = $1`, [id, ids.get('watch')]),
  ).rejects.toThrow('a message stays with its partner');
  // the council's supervisor decides on nothing of the force's
  const own = await desk.submitted({ ...clean, ...inTomorrow });
  await expect(insert(own.id, ids.get('head'), false)).rejects.toThrow('a partner decides');
  await expect(
    web.db.query(`UPDATE staff SET partner_id = $2 WHERE id = $1`, [inspector!.id, councilId]),
  ).rejects.toThrow('holds no role of the force');
  await expect(
    web.db.query(`UPDATE staff SET partner_id = NULL WHERE id = $1`, [ids.get('head')]),
  ).rejects.toThrow('stays with its partner');
}, 120_000);

it('shows staff of a partner their own messages alone', async () => {
  const { desk } = stage;
  const forces = await desk.draft(clean);
  const { id } = await submitted(inTomorrow);
  const listed = async (who: string) =>
    ((await call(who, 'get', '/messages')).body as { items: Shown[] }).items.map((one) => one.id);
  expect(await listed('council')).toContain(id);
  expect(await listed('council')).not.toContain(forces.id);
  expect(await listed('watch')).toEqual([]);
  expect(await listed('nobodys')).toEqual([]);
  for (const path of ['', '/preview', '/comments', '/timeline', '/differences']) {
    for (const [who, other] of [
      ['council', forces.id],
      ['watch', id],
      ['nobodys', id],
    ] as const) {
      const answer = await call(who, 'get', `/messages/${other}${path}`);
      const { code } = answer.body as Decided;
      expect([path, who, answer.status, code]).toEqual([path, who, 404, 'not-found']);
    }
    expect([path, (await call('council', 'get', `/messages/${id}${path}`)).status]).toEqual([
      path,
      200,
    ]);
  }
  for (const path of ['/tasks', '/organisations', '/messages/audience', `/messages/${id}/delivery`])
    expect([path, (await call('council', 'get', path)).status]).not.toEqual([path, 200]);
  const count = await call('council', 'post', '/messages/audience').send(desk.bodyOf(clean));
  expect(count.status).toBe(403);
  const nobodys = await call('nobodys', 'post', '/messages').send(desk.bodyOf(clean));
  expect([nobodys.status, (nobodys.body as Decided).code]).toEqual([409, 'partner-unknown']);
}, 120_000);

it('names the partner in the mail and on the public page, and hashes its name', async () => {
  const { desk, web } = stage;
  const theirs = await submitted();
  const line = `From Kingston Council with ${stage.settings.FORCE_NAME}`;
  const mail = (await call('council', 'get', `/messages/${theirs.id}/preview`)).body as {
    html: string;
    text: string;
  };
  expect(mail.html).toContain(line);
  expect(mail.text).toContain(line);
  const twin = await desk.submitted(clean);
  expect(theirs.contentHash).not.toBe((twin as PartnersShown).contentHash);
  await approve('head', theirs.id);
  expect((await desk.approve(theirs.id)).accepted).toBe(true);
  await desk.reaches(theirs.id, 'complete');
  const page = await supertest(web.url).get(`/messages/${theirs.id}`);
  expect(page.text).toContain(line);
  expect((await supertest(web.url).get('/archive')).text).toContain(line);
  const feed = await supertest(web.url).get('/archive/feed.atom');
  expect(feed.text).toContain('<author><name>Kingston Council</name></author>');
}, 180_000);

it('is managed by an administrator', async () => {
  const { desk } = stage;
  const add = (name: string) =>
    desk.call('administrator', 'post', '/partners').send({ name, kind: 'charity' });
  const { id } = (await add('Riverside Trust')).body as { id: string };
  expect((await add('Riverside Trust')).status).toBe(409);
  const admit = (email: string) =>
    desk.call('administrator', 'post', `/partners/${id}/staff`).send({ email });
  expect((await admit('nobodys@partners.example.org')).status).toBe(201);
  expect((await admit('council@partners.example.org')).body).toMatchObject({
    code: 'of-another-partner',
  });
  expect((await admit('supervisor@northshire.example.org')).body).toMatchObject({
    code: 'holds-other-roles',
  });
  expect((await desk.call('supervisor', 'get', '/partners')).status).toBe(403);
  const { items } = (await desk.call('administrator', 'get', '/partners')).body as {
    items: { name: string; staff: number }[];
  };
  expect(items.map(({ name, staff }) => [name, staff])).toContainEqual(['Riverside Trust', 1]);
});
