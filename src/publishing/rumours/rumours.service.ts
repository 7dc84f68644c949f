import { Injectable } from '@nestjs/common';
import { DataSource, LessThanOrEqual, Not, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import { staleEdit } from '../../platform/http/if-match';
import type { Person } from '../messages/rules/facts';
import { rumourBlockerWords, type RumourBlocker } from './rules/rumour-blockers';
import { whyNotChange, whyNotStep, type RumourFacts, type StepAsked } from './rules/may-step';
import { isRating, type RumourAction, type Status } from './rules/rumour-life';
import type { EvidenceDto } from './rumour.dto';
import { Rumour, RumourEvidence, RumourEvent } from './rumour.entity';
import type { RumourInput } from './rumour-input';
import { afterStep } from './rules/after-step';

export interface RumourWish {
  status?: Status;
  /** Only those whose day to be looked at again has come: YYYY-MM-DD. */
  dueOn?: string;
  cursor?: string;
  limit?: number;
}

/** An entry with its evidence, its history, and what its rules need to know. */
export interface SeenRumour {
  rumour: Rumour;
  evidence: RumourEvidence[];
  events: RumourEvent[];
  facts: RumourFacts;
}

/** The register of rumours. Every change is an event with its person and an audit entry. */
@Injectable()
export class RumoursService {
  constructor(
    private readonly db: DataSource,
    private readonly areas: AreasService,
    private readonly audit: AuditService,
  ) {}

  /** The newest first; `next` is the cursor of the following page. */
  async list({ status, dueOn, cursor, limit = 50 }: RumourWish) {
    const rows = await this.db.manager
      .createQueryBuilder(Rumour, 'r')
      .where(status ? 'r.status = :status' : 'TRUE', { status })
      .andWhere(dueOn ? 'r.reviewOn <= :dueOn' : 'TRUE', { dueOn })
      .andWhere(cursor ? 'r.id < :cursor' : 'TRUE', { cursor })
      .orderBy('r.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items[limit - 1]!.id : null };
  }

  /** All that are not closed, the newest first, at most 500: what a question may be about. */
  open(): Promise<Pick<Rumour, 'id' | 'claim' | 'variants'>[]> {
    const select = { id: true, claim: true, variants: true } as const;
    return this.db.manager.find(Rumour, {
      ...{ where: { status: Not('closed' as const) }, select },
      ...{ order: { id: 'DESC' }, take: 500 },
    });
  }

  /** 404 `not-found` when there is none. */
  async get(id: string, db: EntityManager = this.db.manager): Promise<SeenRumour> {
    const rumour = await db.findOneBy(Rumour, { id });
    if (!rumour) throw new Refusal('not-found', 404, 'There is no such entry in the register.');
    return this.seen(rumour, db);
  }

  async create(tx: EntityManager, me: Person, input: RumourInput): Promise<string> {
    await this.refuseUnknown(tx, input);
    const { id } = await tx.getRepository(Rumour).save({ ...input, createdBy: me.id });
    await this.tell(tx, me, id, { action: 'create', from: 'new', to: 'new' });
    return id;
  }

  /** Another version now: 412 `stale-edit`. What its status forbids: 409 `may-not`. */
  async edit(tx: EntityManager, me: Person, id: string, version: number, input: RumourInput) {
    const { rumour, facts } = await this.locked(tx, id, version);
    const change = { claimChanges: input.claim !== rumour.claim, harm: input.harm };
    refuse(whyNotChange(me, facts, change));
    await this.refuseUnknown(tx, input);
    await this.write(tx, rumour, input);
    const { status } = rumour;
    const decided = input.decision !== rumour.decision && input.decision;
    const words = decided ? `${input.decision}: ${input.decisionReason}` : undefined;
    await this.tell(tx, me, id, {
      action: decided ? 'decide' : 'edit',
      ...{ from: status, to: status, words },
    });
  }

  async addEvidence(tx: EntityManager, me: Person, id: string, evidence: EvidenceDto) {
    const { rumour, facts } = await this.locked(tx, id);
    refuse(whyNotChange(me, facts));
    const { sourceType, reference, words, asAt } = evidence;
    const row = { rumourId: id, sourceType, reference, words, asAt, staffId: me.id };
    await tx.getRepository(RumourEvidence).save(row);
    await this.write(tx, rumour, {});
    await this.tell(tx, me, id, { action: 'evidence', from: rumour.status, to: rumour.status });
  }

  /** Takes one step of the life; 409 `may-not` with blockers. */
  async step(
    tx: EntityManager,
    me: Person,
    id: string,
    version: number,
    { action, ...asked }: StepAsked & { action: RumourAction },
  ): Promise<void> {
    const { rumour, facts } = await this.locked(tx, id, version);
    refuse(whyNotStep(me, facts, action, asked));
    const after = afterStep(facts, action, asked, me.id, new Date());
    await this.write(tx, rumour, after);
    const words = action === 'rate' ? `${asked.to}: ${asked.words}` : asked.reason;
    const to = after.status ?? rumour.status;
    await this.tell(tx, me, id, { action, from: rumour.status, to, words });
  }

  /** What may be published of a rating; 409 `not-rated` when none stands. */
  async rated(id: string) {
    const { rumour } = await this.get(id);
    const { status, ratingWords, ratedAt } = rumour;
    if (!isRating(status) || !ratingWords || !ratedAt)
      throw new Refusal('not-rated', 409, 'No rating of this claim stands.');
    return { ...rumour, status, ratingWords, ratedAt };
  }

  /** How many wait for their day of review. */
  dueCount(day: string): Promise<number> {
    return this.db.manager.countBy(Rumour, { reviewOn: LessThanOrEqual(day) });
  }

  private async locked(tx: EntityManager, id: string, version?: number): Promise<SeenRumour> {
    const lock = { mode: 'pessimistic_write' as const };
    const rumour = await tx.findOne(Rumour, { where: { id }, lock });
    if (!rumour) throw new Refusal('not-found', 404, 'There is no such entry in the register.');
    if (version !== undefined && version !== rumour.version) throw staleEdit();
    return this.seen(rumour, tx);
  }

  private async seen(rumour: Rumour, db: EntityManager): Promise<SeenRumour> {
    const where = { rumourId: rumour.id };
    const evidence = await db.find(RumourEvidence, { where, order: { at: 'ASC' } });
    const events = await db.find(RumourEvent, { where, order: { id: 'DESC' } });
    const [areaPath = []] = await this.areas.pathsOf([rumour.areaId], db);
    const { status, harm, checkable, ratingWords, ratedBy, reviewedBy } = rumour;
    const known = { status, harm, checkable, ratingWords, ratedBy, reviewedBy, areaPath };
    const sources = evidence.map(({ sourceType }) => sourceType);
    const facts = { ...known, proposed: rumour.proposedStatus, evidence: sources };
    return { rumour, evidence, events, facts };
  }

  private async write(tx: EntityManager, { id, version }: Rumour, changes: Partial<Rumour>) {
    await tx.update(Rumour, id, { ...changes, version: version + 1, changedAt: new Date() });
  }

  private async refuseUnknown(
    tx: EntityManager,
    { areaId, topicCode, ownerId, messageIds }: RumourInput,
  ) {
    await this.areas.byIds([areaId], tx);
    const known = await tx.query<{ topic: boolean; owner: boolean; messages: boolean }[]>(
      `SELECT $1::text IS NULL OR EXISTS (SELECT FROM topic WHERE code = $1) AS topic,
              $2::uuid IS NULL OR EXISTS (SELECT FROM staff WHERE id = $2) AS owner,
              NOT EXISTS (SELECT FROM unnest($3::uuid[]) AS one WHERE one NOT IN (SELECT id FROM message)) AS messages`,
      [topicCode, ownerId, messageIds],
    );
    if (!known[0]?.topic) throw invalid('topicCode', 'Choose a topic from the list.');
    if (!known[0].owner) throw invalid('ownerId', 'Choose an owner from the list.');
    if (!known[0].messages)
      throw invalid('messageIds', 'Give each message by its id or its address.');
  }

  private async tell(
    tx: EntityManager,
    me: Person,
    rumourId: string,
    { action, from, to, words }: { action: string; from: Status; to: Status; words?: string },
  ): Promise<void> {
    const event = { rumourId, action, fromStatus: from, toStatus: to, staffId: me.id };
    await tx.getRepository(RumourEvent).insert({ ...event, words: words?.trim() || null });
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: `rumour.${action.replaceAll(' ', '-')}`,
      subject: { kind: 'rumour', id: rumourId },
      detail: { from, to },
    });
  }
}

const invalid = (field: string, words: string) =>
  new Refusal('invalid-input', 422, words, { errors: [{ field, words }] });

function refuse(why: readonly RumourBlocker[]): void {
  if (why.length === 0) return;
  const words = why.map((code) => rumourBlockerWords[code]).join(' ');
  throw new Refusal('may-not', 409, words, { blockers: why });
}
