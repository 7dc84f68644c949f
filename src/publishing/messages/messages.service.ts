import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { Outbox } from '../../platform/temporal/outbox';
import { queues } from '../../platform/temporal/rules/queues';
import type { NamedSubject } from '../../residents/interests/subject';
import { isPartners, seesMessageOf } from '../../staff/rules/partner-side';
import { TopicsService } from '../../residents/topics/topics.service';
import { AudienceChoices, type Settled } from '../audience/audience-choices.service';
import type { Person } from './rules/facts';
import { releasedStates } from './rules/life';
import { whyNotEdit } from './rules/may-edit';
import { ImagesService } from '../images/images.service';
import { inOrder } from '../languages/variant';
import { asColumns } from './about';
import { deliverable, type ForDelivery } from './for-delivery';
import { contentHash } from './hashes';
import { MessageFactsService } from './message-facts';
import type { MessageInput } from './message-input';
import { Message } from './message.entity';
import { lockMessage } from './moves';
import { forceWords } from './render/mail-force';
import { invalid, mayNot, noPartner, noSuchMessage, staleEdit } from './refusals';
import { Revision } from './revision.entity';

/** A message with the revision that counts now. */
export interface Current {
  message: Message;
  revision: Revision;
}

/** What a new message belongs to. */
export interface Tie {
  /** Goes to whoever got this one. */
  correctsId?: string;
  /** The first message of the thread that it continues. */
  threadId?: string;
  /** Goes to whoever follows this. */
  about?: NamedSubject | null;
}

const EARLIER_IN_THREAD = `
  SELECT other.id FROM message self JOIN message other
    ON other.id = self.corrects_id OR other.id = self.thread_id
       OR (other.thread_id = self.thread_id AND other.id < self.id)
  WHERE self.id = $1`;

/** Writes drafts. Every edit is a new revision; decisions are made elsewhere, by the workflow. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly db: DataSource,
    private readonly facts: MessageFactsService,
    private readonly choices: AudienceChoices,
    private readonly topics: TopicsService,
    private readonly images: ImagesService,
    private readonly outbox: Outbox,
    private readonly audit: AuditService,
    private readonly settings: Settings,
  ) {}

  /** Makes a draft with its first revision, and its workflow by the same transaction. */
  async create(
    tx: EntityManager,
    me: Person,
    input: MessageInput,
    { about, ...tie }: Tie = {},
  ): Promise<Current> {
    if (isPartners(me) && !me.partnerId) throw noPartner();
    const to = await this.settled(tx, me, input);
    const { urgent, releaseAt, notAfter, holdUntil = null } = input;
    const { id } = await tx.getRepository(Message).save({
      ...{ authorId: me.id, state: 'draft', urgent, releaseAt, notAfter, holdUntil, ...tie },
      ...(about && asColumns(about)),
    });
    const made = await tx.findOneByOrFail(Message, { id });
    const revision = await this.revise(tx, made, 1, me, { ...input, ...to });
    await tx.update(Message, id, { revisionId: revision.id });
    const start = { workflow: 'messageLifecycle', id: `message/${id}`, queue: queues.message };
    await this.outbox.start(tx, { ...start, args: [id] });
    await this.record(tx, me, id, 'message.created', revision);
    return { message: await tx.findOneByOrFail(Message, { id }), revision };
  }

  /**
   * Writes a new revision. `version` is the one that the editor saw: another one now is 412 `stale-edit`.
   * In a state that cannot be edited: 409 `may-not`, with the blockers.
   */
  async edit(
    tx: EntityManager,
    me: Person,
    id: string,
    version: number,
    input: MessageInput,
  ): Promise<Current> {
    const to = await this.settled(tx, me, input);
    const message = await lockMessage(tx, id);
    if (!message) throw noSuchMessage();
    if (message.version !== version) throw staleEdit(message.version);
    const last = await tx.findOneByOrFail(Revision, { id: message.revisionId ?? '' });
    const why = whyNotEdit(me, await this.facts.of(message, last, tx));
    if (why.length > 0) throw mayNot(why);
    // A correction goes to whoever got the original, and other messages to whoever follows one thing: then areas
    // and topic stay what they were.
    const stays = message.correctsId || message.aboutId;
    const { areaIds, drawing, leavesOutId } = stays ? last : to;
    const { topicCode } = stays ? last : input;
    const said = { ...input, areaIds, drawing, leavesOutId, topicCode };
    const revision = await this.revise(tx, message, last.number + 1, me, said);
    const { urgent, releaseAt, notAfter, holdUntil = null } = input;
    const change = {
      ...{ revisionId: revision.id, version: version + 1 },
      ...{ urgent, releaseAt, notAfter, holdUntil, holdLiftedAt: null },
    };
    await tx.update(Message, id, change);
    await this.record(tx, me, id, 'message.edited', revision);
    return { message: { ...message, ...change }, revision };
  }

  /** 404 `not-found` when there is none. */
  async get(id: string, db: EntityManager = this.db.manager): Promise<Current> {
    const message = await db.findOneBy(Message, { id });
    const revision = message && (await db.findOneBy(Revision, { id: message.revisionId ?? '' }));
    if (!message || !revision) throw noSuchMessage();
    return { message, revision };
  }

  /** What the delivery must know, read fresh before every attempt. 404 `not-found` when there is none. */
  async forDelivery(db: DataSource | EntityManager, id: string): Promise<ForDelivery> {
    const { message, revision } = await this.get(id, db instanceof DataSource ? db.manager : db);
    return deliverable(message, revision);
  }

  /** The same of several, for a digest of them. 404 `not-found` when one is not there. */
  allForDelivery(ids: readonly string[]): Promise<ForDelivery[]> {
    return Promise.all(ids.map((id) => this.forDelivery(this.db, id)));
  }

  /** May each still go out? Asked every second while a digest is sent, so without its words. */
  standings(ids: readonly string[]): Promise<Pick<Message, 'id' | 'state' | 'notAfter'>[]> {
    const where = { id: In([...ids]) };
    return this.db.manager.find(Message, {
      where,
      select: { id: true, state: true, notAfter: true },
      order: { id: 'ASC' },
    });
  }

  /** The messages that this one answers to in a mail program: what it corrects, or its thread so far. */
  async earlierInThread(db: DataSource | EntityManager, id: string): Promise<string[]> {
    const rows = await db.query<{ id: string }[]>(EARLIER_IN_THREAD, [id]);
    return rows.map((row) => row.id);
  }

  /** Whether a correction of it went out, or is going out: nobody new may get it then. */
  async isCorrected(db: DataSource | EntityManager, id: string): Promise<boolean> {
    const rows = await db.query<unknown[]>(
      `SELECT FROM message WHERE corrects_id = $1 AND state = ANY ($2) LIMIT 1`,
      [id, releasedStates],
    );
    return rows.length > 0;
  }

  /** Every revision, the first one first. */
  revisions(messageId: string): Promise<Revision[]> {
    return this.db.manager.find(Revision, { where: { messageId }, order: { number: 'ASC' } });
  }

  private async revise(
    tx: EntityManager,
    { id: messageId, partnerName }: Message,
    number: number,
    me: Person,
    input: Omit<MessageInput, keyof Settled> & Settled,
  ): Promise<Revision> {
    const {
      topicCode,
      areaIds,
      subject,
      body,
      declaration,
      claims,
      template = null,
      smsText = null,
    } = input;
    const { drawing, leavesOutId } = input;
    const to = { topicCode, areaIds: [...areaIds].sort(), drawing, leavesOutId };
    const said = { ...to, subject, body, declaration, claims };
    const variants = inOrder(input.variants ?? []);
    const images = await this.images.withFiles(tx, input.images ?? []);
    const { id } = await tx.getRepository(Revision).save({
      ...{ ...said, variants, images, template, smsText },
      messageId,
      number,
      editorId: me.id,
      contentHash: contentHash({
        ...{ ...input, variants, images, partnerName },
        force: forceWords(this.settings),
      }),
    });
    return tx.findOneByOrFail(Revision, { id });
  }

  /** Areas and topic must be of today's lists; both may still be missing in a draft. */
  private async settled(tx: EntityManager, me: Person, input: MessageInput): Promise<Settled> {
    const { topicCode, notAfter, leavesOutId } = input;
    if (leavesOutId && isPartners(me)) await this.refuseOthers(tx, me, leavesOutId);
    const to = await this.choices.settled(input, tx);
    const topics = topicCode === '' ? [] : await this.topics.all(tx);
    if (topicCode !== '' && !topics.some(({ code }) => code === topicCode))
      throw invalid('topicCode', 'Choose a topic from the list.');
    if (notAfter && notAfter <= new Date())
      throw invalid('notAfter', 'The last useful moment must be in the future.');
    return to;
  }

  /** Even to leave out its readers, a partner's staff name only messages that they may see. */
  private async refuseOthers(tx: EntityManager, me: Person, id: string): Promise<void> {
    const other = await tx.findOneBy(Message, { id });
    if (!other || !seesMessageOf(me, other.partnerId))
      throw invalid('leavesOutId', 'Choose a message that went out from the list.');
  }

  private record(tx: EntityManager, me: Person, id: string, action: string, revision: Revision) {
    return this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action,
      subject: { kind: 'message', id },
      detail: { revisionId: revision.id, contentHash: revision.contentHash.toString('hex') },
    });
  }
}
