import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { CheckingService } from '../../../src/publishing/checking/checking.service';
import { Decision } from '../../../src/publishing/decisions/decision.entity';
import { DecidingService } from '../../../src/publishing/decisions/deciding.service';
import { hashNow } from '../../../src/publishing/decisions/judge';
import { SystemSteps } from '../../../src/publishing/lifecycle/system-steps.service';
import { MessagesService } from '../../../src/publishing/messages/messages.service';
import { decisions, type State } from '../../../src/publishing/messages/rules/life';
import { openFindings } from '../../../src/publishing/messages/rules/open-findings';
import { Refusal } from '../../../src/platform/errors';
import type { Role } from '../../../src/staff/rules/permissions';
import type { StaffMember } from '../../../src/staff/staff-member';
import { StaffService } from '../../../src/staff/staff.service';
import { freshDatabase, type FreshDatabase } from '../../support/stack/database';
import { testSettings } from '../../support/stack/settings';
import { givenForce } from '../../support/staff';
import { startWeb, type RunningWeb } from '../../support/web';
import { TOPIC, givenWard } from '../delivery/given';
import { clean, withBlock, withLegalFinding } from './desk';
import { LifeModel, everybody, type Act, type Expected, type Text, type Who } from './life-model';

/** LIFE_SEQUENCES=2000 for the long run. */
const SEQUENCES = Number(process.env.LIFE_SEQUENCES ?? 200);

const who = fc.constantFrom<Who>(...everybody);
const text = fc.constantFrom<Text>('clean', 'clean', 'legal', 'block');
const mostly = fc.integer({ min: 0, max: 7 }).map((n) => n > 0);
const likely = (action: (typeof decisions)[number], by: Who): fc.Arbitrary<Act> =>
  fc.constant({ kind: 'decide', action, who: by, hash: true, reason: true, late: false });

/** Any act of anybody, with what usually follows next more often, so that walks get far. */
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit' as const), who, text }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('decide' as const),
      ...{ action: fc.constantFrom(...decisions), who, hash: mostly, reason: mostly },
      late: mostly.map((is) => !is),
    }),
  },
  {
    weight: 3,
    arbitrary: text.map((what): Act => ({ kind: 'edit', who: 'author', text: what })),
  },
  { weight: 4, arbitrary: likely('submit', 'author') },
  { weight: 4, arbitrary: fc.constant<Act>({ kind: 'check' }) },
  { weight: 2, arbitrary: who.chain((by) => likely('approve', by)) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<Who>('supervisor', 'supervisor2')
      .chain((by) => likely('approve', by)),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<Who>('legal', 'legal2', 'inspector')
      .chain((by) => likely('clear', by)),
  },
  { weight: 2, arbitrary: fc.constant<Act>({ kind: 'release' }) },
  { weight: 1, arbitrary: likely('return', 'legal') },
  { weight: 2, arbitrary: likely('pause', 'supervisor') },
  { weight: 1, arbitrary: likely('resume', 'inspector') },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Act>({ kind: 'lapse' }, { kind: 'escalate' }, { kind: 'sent' }),
  },
);

const rolesOf: Record<Who, Role[]> = {
  author: ['officer', 'supervisor'],
  supervisor: ['supervisor'],
  supervisor2: ['supervisor'],
  legal: ['legal'],
  legal2: ['legal'],
  inspector: ['on-call inspector'],
  auditor: ['auditor'],
};
const words = { clean, legal: withLegalFinding, block: withBlock };

describe('the life of a message', () => {
  let database: FreshDatabase;
  let web: RunningWeb;
  let force: string;
  let ward: string;
  const people = {} as Record<Who, StaffMember>;

  beforeAll(async () => {
    database = await freshDatabase();
    web = await startWeb(testSettings());
    ward = await givenWard(web.db);
    force = await givenForce(web.db);
    for (const name of everybody) {
      const roles = rolesOf[name].map((role) => ({ role, areaId: force }));
      const account = { email: `${name}@northshire.example.org`, name, password: randomUUID() };
      const staff = service(StaffService);
      const id = await web.db.transaction((tx) => staff.createStaff(tx, { ...account, roles }));
      people[name] = (await staff.memberById(id))!;
    }
  });

  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  const service = <T>(type: new (...parts: never[]) => T): T =>
    web.app.get(type, { strict: false });

  const inputOf = (what: Text, { urgent, forceWide }: { urgent: boolean; forceWide: boolean }) => ({
    ...words[what],
    ...{ topicCode: TOPIC, areaIds: [forceWide ? force : ward], claims: [], urgent },
    ...{ releaseAt: null, notAfter: null, holdUntil: null },
    declaration: { messageType: 'advice', nation: 'england', suspectStatus: 'none' } as const,
  });

  const stateOf = async (id: string): Promise<State> =>
    (await service(MessagesService).get(id)).message.state;

  /** The act as web and worker take it, without Temporal between them: same services, same transactions. */
  const take = async (
    id: string,
    one: Act,
    kind: { urgent: boolean; forceWide: boolean },
  ): Promise<Expected> => {
    const { message, revision } = await service(MessagesService).get(id);
    const { version, state: before } = message;
    if (one.kind === 'edit') {
      const input = inputOf(one.text, kind);
      const edit = web.db.transaction((tx) =>
        service(MessagesService).edit(tx, people[one.who], id, version, input),
      );
      const accepted = await edit.then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
          return false;
        },
      );
      return { accepted, state: await stateOf(id) };
    }
    if (one.kind !== 'decide') {
      const steps = service(SystemSteps);
      if (one.kind === 'check') await steps.check(id);
      if (one.kind === 'release') await steps.release(id);
      if (one.kind === 'lapse') await steps.lapse(id);
      if (one.kind === 'escalate') await steps.escalate(id);
      if (one.kind === 'sent') await steps.markBalancing(id);
      const state = await stateOf(id);
      return { accepted: state !== before, state };
    }
    const latest = await service(CheckingService).latest(revision.id);
    const cleared = await service(CheckingService).clearances(revision.id);
    const reason = one.reason ? 'A reason.' : ' ';
    const findings = openFindings(latest?.findings ?? [], cleared).map((found) => ({
      findingId: found.id,
      reason,
    }));
    const hash = latest && one.hash ? hashNow(message, revision, latest.run.resultHash) : null;
    const decision = await web.db.getRepository(Decision).save({
      ...{ id: randomUUID(), messageId: id, revisionId: revision.id, action: one.action },
      ...{ staffId: people[one.who].id, versionSeen: one.late ? version - 1 : version },
      hashSeen: hash ?? Buffer.alloc(32, 1),
      detail: { reason, ...(one.action === 'clear' && { findings }) },
    });
    const { accepted, state, blockers } = await service(DecidingService).apply(decision.id);
    expect(blockers.length > 0).toBe(!accepted);
    expect(state).toBe(await stateOf(id));
    return { accepted, state };
  };

  /** Released or about to be, a message has its approvals: enough of them, by others than its editors, over itself. */
  const isApproved = async (id: string, forceWide: boolean): Promise<boolean> => {
    const { message, revision } = await service(MessagesService).get(id);
    if (!['scheduled', 'sending', 'paused', 'balancing'].includes(message.state)) return false;
    const rows = await web.db.query<
      { hash: Buffer; own: boolean; alone: boolean; results: Buffer }[]
    >(
      `SELECT DISTINCT ON (d.staff_id) d.hash_seen AS hash, d.alone,
              EXISTS (SELECT FROM revision e WHERE e.message_id = $1 AND e.editor_id = d.staff_id) AS own,
              (SELECT c.result_hash FROM check_run c WHERE c.revision_id = $2 AND c.moment = 'approval'
               ORDER BY c.at DESC LIMIT 1) AS results
       FROM decision d WHERE d.message_id = $1 AND d.revision_id = $2 AND d.action = 'approve' AND d.accepted
         AND d.voided_at IS NULL`,
      [id, revision.id],
    );
    const alone = message.urgent && rows.some((row) => row.alone);
    expect(rows.length).toBeGreaterThanOrEqual(forceWide && !alone ? 2 : 1);
    for (const { hash, own, results } of rows) {
      expect(own).toBe(false);
      expect(hash).toEqual(message.approvedHash);
      expect(hashNow(message, revision, results)).toEqual(message.approvedHash);
    }
    return true;
  };

  it(`agrees with the model on every answer, over ${SEQUENCES} sequences, and sends nothing unapproved`, async () => {
    const reached = new Map<State, number>();
    let approved = 0;
    const sequence = fc.record({
      urgent: fc.boolean(),
      forceWide: fc.boolean(),
      acts: fc.array(act, { minLength: 6, maxLength: 24, size: 'max' }),
    });
    await fc.assert(
      fc.asyncProperty(sequence, async ({ urgent, forceWide, acts }) => {
        const kind = { urgent, forceWide };
        const model = new LifeModel(urgent, forceWide);
        const { message } = await web.db.transaction((tx) =>
          service(MessagesService).create(tx, people.author, inputOf('clean', kind)),
        );
        for (const one of acts) {
          const expected = model.take(one);
          const answer = await take(message.id, one, kind);
          expect([one, answer]).toEqual([one, expected]);
          reached.set(answer.state, (reached.get(answer.state) ?? 0) + 1);
          if (await isApproved(message.id, forceWide)) approved += 1;
        }
      }),
      { numRuns: SEQUENCES, seed: 20261121, endOnFailure: false },
    );
    // Walks that never get far would prove nothing.
    expect(approved).toBeGreaterThan(SEQUENCES / 4);
    for (const state of [
      'legal review',
      'returned',
      'scheduled',
      'sending',
      'paused',
      'withdrawn',
    ] as const)
      expect([state, (reached.get(state) ?? 0) > 0]).toEqual([state, true]);
  }, 1_800_000);
});
