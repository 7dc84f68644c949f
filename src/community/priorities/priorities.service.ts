import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, IsNull, Not, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { FollowedSubjects } from '../../residents/interests/followed-subjects';
import type { StaffMember } from '../../staff/staff-member';
import { notFound, refuse } from '../refuse';
import { PublicWords } from '../words/public-words.service';
import { LATEST_ENTRY, OUTCOMES, PRIORITIES_IN } from './priorities.queries';
import { Priority, PriorityEntry, type EntryKind } from './priority.entity';
import {
  whyNotDrop,
  whyNotPublish,
  whyNotWrite,
  type EntryFacts,
  type PriorityFacts,
} from './rules/may-entry';

export interface ListedPriority extends Pick<
  Priority,
  'id' | 'areaId' | 'place' | 'state' | 'title' | 'words' | 'since' | 'ended'
> {
  /** Published ones. */
  readonly entries: number;
}

/** “You said, we did”. */
export interface Outcome {
  readonly id: string;
  readonly said: string;
  readonly did: string;
  readonly publishedAt: Date;
  readonly priorityId: string;
  readonly title: string;
  readonly areaId: string;
}

export interface EntryInput {
  readonly kind: EntryKind;
  readonly said: string;
  readonly words: string;
}

/** A ward's three priorities and what is done about them. Topic of messages about them. */
const TOPIC = 'priorities-surveys';

@Injectable()
export class PrioritiesService implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly areas: AreasService,
    private readonly words: PublicWords,
    private readonly subjects: FollowedSubjects,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.subjects.add({
      kind: 'priority',
      find: async (db, id) => {
        const priority = await db.getRepository(Priority).findOneBy({ id });
        if (!priority) return null;
        const pages = { href: `/staff/priorities/${id}`, publicHref: `/priorities/${id}` };
        const { title: name, areaId } = priority;
        const firstWords = await newsOf(db, id, this.settings.PUBLIC_URL);
        return { id, name, areaIds: [areaId], topicCode: TOPIC, ...pages, firstWords };
      },
    });
  }

  /** What residents chose takes the place of what was current. Gives the new ones. */
  async adopt(
    tx: EntityManager,
    areaId: string,
    chosen: readonly { id: string; title: string; words: string }[],
  ): Promise<{ id: string; optionId: string }[]> {
    const now = new Date();
    await tx.update(Priority, { areaId, state: 'current' }, { state: 'replaced', ended: now });
    const rows = chosen.map(({ id: optionId, title, words }, index) => ({
      ...{ areaId, optionId, place: index + 1, title, words },
    }));
    const made = await tx.getRepository(Priority).save(rows);
    return made.map(({ id, optionId }) => ({ id, optionId }));
  }

  /** By ward, current ones first. Null: all wards. */
  list(areaIds: readonly string[] | null): Promise<ListedPriority[]> {
    return this.db.query(PRIORITIES_IN, [areaIds]);
  }

  /** The newest first. Null: all wards. */
  outcomes(areaIds: readonly string[] | null, most: number): Promise<Outcome[]> {
    return this.db.query(OUTCOMES, [areaIds, most]);
  }

  /** 404 `not-found` when there is none. */
  async get(id: string, db: EntityManager = this.db.manager): Promise<Priority> {
    const priority = await db.findOneBy(Priority, { id });
    if (!priority) throw notFound('community/priorities:error.none');
    return priority;
  }

  /** The oldest first. */
  published(priorityId: string): Promise<PriorityEntry[]> {
    return this.db.manager.find(PriorityEntry, {
      where: { priorityId, publishedAt: Not(IsNull()) },
      order: { publishedAt: 'ASC' },
    });
  }

  /** Those that wait for somebody to publish them, the oldest first. */
  waiting(priorityId: string): Promise<PriorityEntry[]> {
    return this.db.manager.find(PriorityEntry, {
      where: { priorityId, publishedAt: IsNull(), droppedAt: IsNull() },
      order: { id: 'ASC' },
    });
  }

  async factsOf({ state, areaId }: Priority, db?: EntityManager): Promise<PriorityFacts> {
    const [areaPath = []] = await this.areas.pathsOf([areaId], db);
    return { state, areaPath };
  }

  /** Gives the entry's id. 409 `may-not`, 422 `words-stopped`. */
  async write(tx: EntityManager, me: StaffMember, priorityId: string, input: EntryInput) {
    const priority = await this.locked(tx, priorityId);
    refuse(whyNotWrite(me, await this.factsOf(priority, tx)));
    await this.words.refuseStopped(tx, asText(priority, input));
    const row = { ...input, priorityId, authorId: me.id };
    const { id } = await tx.getRepository(PriorityEntry).save(row);
    await this.tell(tx, me, priorityId, 'entry-written', id, input.kind);
    return id;
  }

  /** An outcome ends the priority. 409 `may-not`, 422 `words-stopped`. */
  async publish(tx: EntityManager, me: StaffMember, priorityId: string, entryId: string) {
    const { priority, entry } = await this.lockedEntry(tx, priorityId, entryId);
    refuse(whyNotPublish(me, await this.factsOf(priority, tx), entryFacts(entry)));
    await this.words.refuseStopped(tx, asText(priority, entry));
    const now = new Date();
    await tx.update(PriorityEntry, entryId, { publishedBy: me.id, publishedAt: now });
    const ended = entry.kind === 'outcome' ? { state: 'done' as const, ended: now } : {};
    await tx.update(Priority, priorityId, { ...ended, version: priority.version + 1 });
    await this.tell(tx, me, priorityId, 'entry-published', entryId, entry.kind);
  }

  /** Takes back what is not public yet. 409 `may-not`. */
  async drop(tx: EntityManager, me: StaffMember, priorityId: string, entryId: string) {
    const { priority, entry } = await this.lockedEntry(tx, priorityId, entryId);
    refuse(whyNotDrop(me, await this.factsOf(priority, tx), entryFacts(entry)));
    await tx.update(PriorityEntry, entryId, { droppedAt: new Date() });
    await this.tell(tx, me, priorityId, 'entry-dropped', entryId, entry.kind);
  }

  private async locked(tx: EntityManager, id: string): Promise<Priority> {
    const lock = { mode: 'pessimistic_write' as const };
    const priority = await tx.findOne(Priority, { where: { id }, lock });
    if (!priority) throw notFound('community/priorities:error.none');
    return priority;
  }

  private async lockedEntry(tx: EntityManager, priorityId: string, id: string) {
    const priority = await this.locked(tx, priorityId);
    const entry = await tx.findOneBy(PriorityEntry, { id, priorityId });
    if (!entry) throw notFound('There is no such entry.');
    return { priority, entry };
  }

  private tell(
    tx: EntityManager,
    me: StaffMember,
    id: string,
    what: string,
    entryId: string,
    kind: EntryKind,
  ): Promise<void> {
    return this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: `priority.${what}`,
      subject: { kind: 'priority', id },
      detail: { entryId, kind },
    });
  }
}

/** A draft to who follows it begins with what was published last. */
async function newsOf(db: DataSource | EntityManager, id: string, site: string) {
  const [latest] = await db.query<Pick<PriorityEntry, 'kind' | 'said' | 'words'>[]>(LATEST_ENTRY, [
    id,
  ]);
  if (!latest) return undefined;
  const { kind, said, words } = latest;
  const news = kind === 'outcome' ? `You said: ${said}\n\nWe did: ${words}` : words;
  return { body: `${news}\n\n[All that was done about it](${site}/priorities/${id})` };
}

export const entryFacts = ({ authorId, publishedAt, droppedAt }: PriorityEntry): EntryFacts => ({
  authorId,
  open: publishedAt === null && droppedAt === null,
});

const asText = ({ title }: Priority, { said, words }: { said: string; words: string }) => ({
  subject: title,
  body: [said, words].join('\n\n').trim(),
  type: 'outcome' as const,
});
