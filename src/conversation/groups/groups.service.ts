import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import { FollowedSubjects } from '../../residents/interests/followed-subjects';
import { Interests } from '../../residents/interests/interests.service';
import type { StaffMember } from '../../staff/staff-member';
import { Concern } from '../concerns/concern.entity';
import { Concerns } from '../concerns/concerns.service';
import { TasksService } from '../tasks/tasks.service';
import type { TaskState } from '../tasks/rules/task-life';
import { MEMBERS, NEW_GROUP } from './groups.queries';

export interface Member {
  concernId: string;
  contactPointId: string | null;
  category: string;
  at: Date;
  area: string;
  person: string;
  /** No automatic mail may go to them. */
  quiet: boolean;
  taskId: string;
  version: number;
  state: TaskState;
  ownerId: string | null;
  dueAt: Date | null;
}

export interface ConcernGroup {
  id: string;
  name: string;
  areaId: string;
}

/** Followed things of this kind are groups of concerns. */
export const GROUP_KIND = 'concerns';
const TOPIC = 'incident-updates';

/** Puts concerns about one thing side by side, and takes them apart again. Only a person does either. */
@Injectable()
export class Groups implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly tasks: TasksService,
    private readonly concerns: Concerns,
    private readonly areas: AreasService,
    private readonly subjects: FollowedSubjects,
    private readonly interests: Interests,
    private readonly audit: AuditService,
  ) {}

  onModuleInit(): void {
    this.subjects.add({
      kind: GROUP_KIND,
      find: async (db, id) => {
        const group = await find(db, id);
        if (!group) return null;
        const pages = { href: `/staff/concern-groups/${id}`, publicHref: null };
        return { ...pages, id, name: group.name, areaIds: [group.areaId], topicCode: TOPIC };
      },
    });
  }

  /** Null where there is none. */
  async find(id: string, db: EntityManager = this.db.manager): Promise<ConcernGroup> {
    const group = await find(db, id);
    if (!group) throw new Refusal('unknown-group', 404, 'There is no such group of concerns.');
    return group;
  }

  /** The oldest first. Throws `not-allowed` (403) for who sees none of them. */
  async members(me: StaffMember, id: string, db = this.db.manager): Promise<Member[]> {
    const all = await db.query<Member[]>(MEMBERS, [id]);
    if (all[0]) await this.tasks.see(me, all[0].taskId);
    return all;
  }

  /** The other concern joins this one's group; each stays its resident's own. Gives the group. */
  async join(tx: EntityManager, me: StaffMember, taskId: string, otherTaskId: string) {
    const [one, other] = await this.both(tx, me, taskId, otherTaskId);
    const groupId = one.groupId ?? other.groupId ?? (await this.begin(tx, me, one));
    for (const concern of [one, other])
      if (concern.groupId !== groupId) await this.put(tx, me, concern, groupId);
    return { groupId };
  }

  /** Split: this concern stands alone again. */
  async leave(tx: EntityManager, me: StaffMember, taskId: string): Promise<null> {
    const { concern } = await this.tasks.see(me, taskId);
    const locked = await this.concerns.lock(tx, concern.id);
    const { groupId, contactPointId } = locked;
    if (!groupId) throw new Refusal('not-in-a-group', 409, 'This concern stands alone already.');
    await tx.update(Concern, { id: concern.id }, { groupId: null });
    if (contactPointId)
      await this.interests.unfollow(tx, { kind: GROUP_KIND, id: groupId }, contactPointId);
    await this.record(tx, me, concern.id, 'split', groupId);
    return null;
  }

  private async both(tx: EntityManager, me: StaffMember, a: string, b: string) {
    if (a === b) throw new Refusal('same-concern', 422, 'Choose another concern.');
    const seen = [await this.tasks.see(me, a), await this.tasks.see(me, b)];
    const ids = seen.map(({ concern }) => concern.id).sort();
    for (const id of ids) await this.concerns.lock(tx, id);
    const found = await Promise.all(
      seen.map(({ concern: { id } }) => tx.findOneByOrFail(Concern, { id })),
    );
    if (found.some(({ safeContact }) => safeContact))
      throw new Refusal('safe-contact', 409, 'A person in danger is answered alone, and safely.');
    if (found.every(({ groupId }) => groupId) && found[0]!.groupId !== found[1]!.groupId)
      throw new Refusal(
        'in-another-group',
        409,
        'It is in another group. Split it off there first.',
      );
    return [found[0]!, found[1]!] as const;
  }

  /** Its name goes into mails, so it says the kind of matter and the area alone. */
  private async begin(tx: EntityManager, me: StaffMember, { category, areaId }: Concern) {
    const area = (await this.areas.namesOf([areaId], tx)).get(areaId)!;
    const matter = matters[category] ?? 'what residents told us';
    const [{ id }] = await tx.query<[{ id: string }]>(NEW_GROUP, [
      `${matter} in ${area}`,
      ...[areaId, me.id],
    ]);
    return id;
  }

  private async put(tx: EntityManager, me: StaffMember, { id }: Concern, groupId: string) {
    await tx.update(Concern, { id }, { groupId });
    await this.record(tx, me, id, 'grouped', groupId);
  }

  private async record(
    tx: EntityManager,
    me: StaffMember,
    id: string,
    what: string,
    groupId: string,
  ) {
    await this.concerns.note(tx, id, what, { by: me.id, groupId });
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: `concern.${what}`,
      subject: { kind: 'concern', id },
      detail: { groupId },
    });
  }
}

/** Kinds of matter that may be named in a mail; any other is not. */
const matters: Readonly<Record<string, string>> = {
  asb: 'Anti-social behaviour',
  traffic: 'Traffic',
  council: 'Streets and places',
  question: 'Questions',
  fraud: 'Fraud',
  rumour: 'A rumour',
};

async function find(db: Pick<EntityManager, 'query'>, id: string): Promise<ConcernGroup | null> {
  const [row] = await db.query<ConcernGroup[]>(
    'SELECT id, name, area_id AS "areaId" FROM concern_group WHERE id = $1',
    [id],
  );
  return row ?? null;
}
