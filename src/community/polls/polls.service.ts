import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import { staleEdit } from '../../platform/http/if-match';
import { Outbox } from '../../platform/temporal/outbox';
import { queues } from '../../platform/temporal/rules/queues';
import { FollowedSubjects } from '../../residents/interests/followed-subjects';
import { notFound, refuse } from '../refuse';
import { PublicWords } from '../words/public-words.service';
import type { PollInput } from './poll-input';
import { Poll, PollOption } from './poll.entity';
import { whyNotPoll, type Actor, type PollFacts } from './rules/may-poll';
import { stepOf, type PollState, type PollStep } from './rules/poll-life';

/** A poll with its options in order, and what its rules need to know. */
export interface SeenPoll {
  readonly poll: Poll;
  readonly options: PollOption[];
  readonly facts: PollFacts;
}

/** Polls and votes over priorities, as staff write and publish them. Every change is an audit entry. */
@Injectable()
export class PollsService implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
    private readonly words: PublicWords,
    private readonly outbox: Outbox,
    private readonly subjects: FollowedSubjects,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.subjects.add({
      kind: 'poll',
      find: async (db, id) => {
        const poll = await db.getRepository(Poll).findOneBy({ id });
        if (!poll?.publishedAt) return null;
        const pages = { href: `/staff/polls/${id}`, publicHref: `/polls/${id}` };
        const { question, areaIds } = poll;
        return { id, name: question, areaIds, topicCode: 'priorities-surveys', ...pages };
      },
    });
  }

  /** The newest first, at most 100. */
  list(states: readonly PollState[]): Promise<Poll[]> {
    return this.db.manager.find(Poll, {
      where: { state: In([...states]) },
      order: { id: 'DESC' },
      take: 100,
    });
  }

  /** 404 `not-found` when there is none. */
  async get(id: string, db: EntityManager = this.db.manager): Promise<SeenPoll> {
    const poll = await db.findOneBy(Poll, { id });
    if (!poll) throw notFound('There is no such poll.');
    return this.seen(poll, db);
  }

  /** Gives the new draft's id. 409 `may-not` for areas of somebody else, 422 for what cannot be. */
  async create(tx: EntityManager, me: Actor, input: PollInput): Promise<string> {
    await this.refuseImpossible(tx, input);
    const { options, ...said } = input;
    const poll = tx.getRepository(Poll).create({ ...said, state: 'draft', editorIds: [me.id] });
    const areaPaths = await this.areas.pathsOf(input.areaIds, tx);
    refuse(whyNotPoll(me, factsOf(poll, options.length, areaPaths), 'edit', new Date()));
    const { id } = await tx.getRepository(Poll).save(poll);
    await this.writeOptions(tx, id, options);
    await this.tell(tx, me, id, 'created');
    return id;
  }

  /** A proposed one becomes a draft again. 412 `stale-edit`, 409 `may-not`. */
  async edit(tx: EntityManager, me: Actor, id: string, version: number, input: PollInput) {
    const { poll, facts } = await this.locked(tx, id, version);
    const areaPaths = await this.areas.pathsOf(input.areaIds, tx);
    const now = new Date();
    refuse(whyNotPoll(me, facts, 'edit', now));
    refuse(whyNotPoll(me, { ...facts, areaPaths }, 'edit', now));
    await this.refuseImpossible(tx, input);
    const { options, ...said } = input;
    const editorIds = [...new Set([...poll.editorIds, me.id])];
    await tx.delete(PollOption, { pollId: id });
    await this.write(tx, poll, { ...said, editorIds, state: 'draft' });
    await this.writeOptions(tx, id, options);
    await this.tell(tx, me, id, 'edited');
  }

  /** 412 `stale-edit`, 409 `may-not`, 422 `words-stopped` with findings. */
  async step(tx: EntityManager, me: Actor, id: string, version: number, action: PollStep) {
    const { poll, options, facts } = await this.locked(tx, id, version);
    refuse(whyNotPoll(me, facts, action, new Date()));
    if (action !== 'withdraw') await this.words.refuseStopped(tx, asText(poll, options));
    const published =
      action === 'publish' ? { publishedBy: me.id, publishedAt: new Date() } : undefined;
    await this.write(tx, poll, { state: stepOf(action).to, ...published });
    const workflowId = `poll/${id}`;
    if (action === 'publish') await this.outbox.start(tx, { ...CLOCK, id: workflowId, args: [id] });
    if (action === 'withdraw' && poll.state === 'published') {
      await tx.query('DELETE FROM vote WHERE poll_id = $1', [id]);
      const requestId = `withdrawn/${id}`;
      await this.outbox.signal(tx, { workflowId, name: 'pollChanged', requestId, args: [] });
    }
    await this.tell(tx, me, id, done[action]);
  }

  private async locked(tx: EntityManager, id: string, version: number): Promise<SeenPoll> {
    const lock = { mode: 'pessimistic_write' as const };
    const poll = await tx.findOne(Poll, { where: { id }, lock });
    if (!poll) throw notFound('There is no such poll.');
    if (poll.version !== version) throw staleEdit();
    return this.seen(poll, tx);
  }

  private async seen(poll: Poll, db: EntityManager): Promise<SeenPoll> {
    const options = await db.find(PollOption, {
      where: { pollId: poll.id },
      order: { place: 'ASC' },
    });
    const areaPaths = await this.areas.pathsOf(poll.areaIds, db);
    return { poll, options, facts: factsOf(poll, options.length, areaPaths) };
  }

  private async write(tx: EntityManager, { id, version }: Poll, changes: Partial<Poll>) {
    await tx.update(Poll, id, { ...changes, version: version + 1 });
  }

  private async writeOptions(tx: EntityManager, pollId: string, options: PollInput['options']) {
    const rows = options.map((one, index) => ({ ...one, pollId, place: index + 1 }));
    await tx.insert(PollOption, rows);
  }

  private async refuseImpossible(tx: EntityManager, { kind, areaIds, ...hours }: PollInput) {
    const areas = await this.areas.byIds(areaIds, tx);
    if (kind === 'priorities' && (areas.length !== 1 || areas[0]!.kind !== 'ward'))
      throw invalid('areaIds', 'Choose one ward: priorities belong to a ward.');
    if (hours.closesAt <= hours.opensAt)
      throw invalid('closesDay', 'The vote must close after it opens.');
  }

  private tell(tx: EntityManager, me: Actor, id: string, what: string): Promise<void> {
    return this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: `poll.${what}`,
      subject: { kind: 'poll', id },
    });
  }
}

const CLOCK = { workflow: 'poll', queue: queues.conversation };

const done: Record<PollStep, string> = {
  propose: 'proposed',
  publish: 'published',
  withdraw: 'withdrawn',
};

const factsOf = (
  { state, editorIds, closesAt }: Poll,
  options: number,
  areaPaths: readonly (readonly string[])[],
): PollFacts => ({ state, editorIds, closesAt, options, areaPaths });

const asText = ({ question, words }: Poll, options: readonly PollOption[]) => ({
  subject: question,
  body: [words, ...options.map((one) => `${one.title}. ${one.words}`)].join('\n\n').trim(),
  type: 'survey' as const,
});

const invalid = (field: string, words: string) =>
  new Refusal('invalid-input', 422, words, { errors: [{ field, words }] });
