import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { CheckingService } from '../../../src/publishing/checking/checking.service';
import { Decision } from '../../../src/publishing/decisions/decision.entity';
import { DecidingService } from '../../../src/publishing/decisions/deciding.service';
import { hashNow } from '../../../src/publishing/decisions/judge';
import { SystemSteps } from '../../../src/publishing/lifecycle/system-steps.service';
import { MessagesService } from '../../../src/publishing/messages/messages.service';
import { forceWords } from '../../../src/publishing/messages/render/mail-force';
import { decisions, type DecisionAction } from '../../../src/publishing/messages/rules/life';
import { StaffService } from '../../../src/staff/staff.service';
import { testSettings } from '../../support/stack/settings';
import { givenForce } from '../../support/staff';
import { TOPIC, givenWard } from '../delivery/given';
import { clean, withLegalFinding } from './desk';
import { forSuite } from '../../support/for-suite';
import { ownWeb } from '../../support/own-web';

const AROUND = { allowedBy: null, force: forceWords(testSettings()) };

type Who = 'author' | 'supervisor' | 'legal';
type HashSeen = 'now' | 'before' | 'wrong';
type Act =
  | { kind: 'edit'; text: 'clean' | 'finding' }
  | { kind: 'decide'; action: DecisionAction; who: Who; hash: HashSeen }
  | { kind: 'check' }
  | { kind: 'release' }
  | { kind: 'lapse' };

/** What usually follows next, so that walks get far; the rest is any act at all. */
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    text: fc.constantFrom('clean' as const, 'finding' as const),
  }),
  fc.record({
    kind: fc.constant('decide' as const),
    action: fc.constantFrom(...decisions),
    who: fc.constantFrom<Who>('author', 'supervisor', 'legal'),
    hash: fc.constantFrom<HashSeen>('now', 'now', 'before', 'wrong'),
  }),
  {
    weight: 3,
    arbitrary: fc.constantFrom<Act>(
      { kind: 'check' },
      { kind: 'release' },
      { kind: 'decide', action: 'submit', who: 'author', hash: 'now' },
      { kind: 'decide', action: 'approve', who: 'supervisor', hash: 'now' },
      { kind: 'decide', action: 'approve', who: 'author', hash: 'now' },
      { kind: 'decide', action: 'clear', who: 'legal', hash: 'now' },
    ),
  },
);

describe('promise 1', () => {
  const web = forSuite(ownWeb);
  let wardId: string;
  const ids = {} as Record<Who, string>;

  beforeAll(async () => {
    wardId = await givenWard(web.db);
    const areaId = await givenForce(web.db);
    const roles = {
      // An author who is a supervisor too: the one who could approve their own message.
      author: ['officer', 'supervisor', 'legal'],
      supervisor: ['supervisor'],
      legal: ['legal'],
    } as const;
    for (const who of ['author', 'supervisor', 'legal'] as const) {
      const held = roles[who].map((role) => ({ role, areaId }));
      const account = { email: `${who}@northshire.example.org`, name: who, password: randomUUID() };
      ids[who] = await web.db.transaction((tx) =>
        web.app.get(StaffService, { strict: false }).createStaff(tx, { ...account, roles: held }),
      );
    }
  });

  const service = <T>(type: new (...parts: never[]) => T): T =>
    web.app.get(type, { strict: false });
  const inputOf = (text: 'clean' | 'finding') => ({
    ...(text === 'clean' ? clean : withLegalFinding),
    ...{ topicCode: TOPIC, areaIds: [wardId], claims: [] },
    ...{ urgent: false, releaseAt: null, notAfter: null },
    declaration: { messageType: 'advice', nation: 'england', suspectStatus: 'none' } as const,
  });
  const person = async (who: Who) =>
    (await service(StaffService).memberById(ids[who], web.db.manager))!;

  const currentHash = async (id: string) => {
    const { message, revision } = await service(MessagesService).get(id);
    const latest = await service(CheckingService).latest(revision.id);
    return latest && hashNow(message, revision, latest.run.resultHash, AROUND);
  };

  /** Takes the act as the activities would; a refusal is as good as a step. */
  const take = async (id: string, one: Act, before: Buffer | null): Promise<void> => {
    const { message, revision } = await service(MessagesService).get(id);
    if (one.kind === 'check') return void (await service(SystemSteps).check(id));
    if (one.kind === 'release') return void (await service(SystemSteps).release(id));
    if (one.kind === 'lapse') return void (await service(SystemSteps).lapse(id));
    if (one.kind === 'edit') {
      const edit = web.db.transaction(async (tx) =>
        service(MessagesService).edit(
          tx,
          await person('author'),
          id,
          message.version,
          inputOf(one.text),
        ),
      );
      return void (await edit.catch(() => undefined));
    }
    const latest = await service(CheckingService).latest(revision.id);
    const findings = (latest?.findings ?? [])
      .filter(({ severity }) => severity !== 'warn')
      .map((found) => ({ findingId: found.id, reason: 'Agreed.' }));
    const seen = { now: await currentHash(id), before, wrong: Buffer.alloc(32, 1) }[one.hash];
    const decision = await web.db.getRepository(Decision).save({
      ...{ id: randomUUID(), messageId: id, revisionId: revision.id, action: one.action },
      ...{ staffId: ids[one.who], versionSeen: message.version, hashSeen: seen },
      detail: { reason: 'A reason.', findings },
    });
    await service(DecidingService).apply(decision.id);
  };

  /** Past approval only with an accepted approval, by somebody who never edited it, over what is stored now. */
  const holds = async (id: string): Promise<boolean> => {
    const { message, revision } = await service(MessagesService).get(id);
    if (!['scheduled', 'sending', 'paused'].includes(message.state)) return false;
    const [approval] = await web.db.query<{ hash: Buffer; own: boolean; results: Buffer }[]>(
      `SELECT d.hash_seen AS hash,
              EXISTS (SELECT FROM revision e WHERE e.message_id = $1 AND e.editor_id = d.staff_id) AS own,
              (SELECT c.result_hash FROM check_run c WHERE c.revision_id = $2 AND c.moment = 'approval'
               ORDER BY c.at DESC LIMIT 1) AS results
       FROM decision d WHERE d.message_id = $1 AND d.revision_id = $2 AND d.action = 'approve' AND d.accepted
       ORDER BY d.applied_at DESC LIMIT 1`,
      [id, revision.id],
    );
    expect(approval).toBeDefined();
    expect(approval!.own).toBe(false);
    expect(approval!.hash).toEqual(message.approvedHash);
    expect(hashNow(message, revision, approval!.results, AROUND)).toEqual(message.approvedHash);
    return true;
  };

  it('holds on every random walk through decisions, edits and timers', async () => {
    let approved = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
        const { message } = await web.db.transaction(async (tx) =>
          service(MessagesService).create(tx, await person('author'), inputOf('clean')),
        );
        let before: Buffer | null = null;
        for (const one of acts) {
          const hash = await currentHash(message.id);
          await take(message.id, one, before);
          before = hash ?? before;
          if (await holds(message.id)) approved += 1;
        }
      }),
      { numRuns: 80, seed: 20261121 },
    );
    // A walk that never gets that far would prove nothing.
    expect(approved).toBeGreaterThan(10);
  });
});
