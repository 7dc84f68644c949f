import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Interests } from '../../residents/interests/interests.service';
import type { Subject } from '../../residents/interests/subject';
import type { StaffMember } from '../../staff/staff-member';
import { Concerns } from '../concerns/concerns.service';
import { WhenProved } from '../forms/when-proved';
import { TasksService } from '../tasks/tasks.service';
import { LinkableSubjects, type NamedLinkable } from './linkable-subjects';
import { BEGAN, FOLLOWED_BY, LINK, LINKED, LINKS_OF, OTHER_LINK, UNLINK } from './links.queries';
import { linkBlockerWords, whoIsTold, whyNotLink } from './rules/may-link';

type Reads = DataSource | EntityManager;

/** Joins a concern to what officers work on, so that its resident hears what comes of it. Only a person does it. */
@Injectable()
export class Links implements OnModuleInit {
  constructor(
    private readonly db: DataSource,
    private readonly subjects: LinkableSubjects,
    private readonly tasks: TasksService,
    private readonly concerns: Concerns,
    private readonly interests: Interests,
    private readonly whenProved: WhenProved,
    private readonly audit: AuditService,
  ) {}

  /** A form may be linked before its address is confirmed: its resident hears of it from the confirmation on. */
  onModuleInit(): void {
    this.whenProved.add((tx, concernId) => this.follow(tx, concernId));
  }

  /** The oldest first. */
  async of(concernId: string, db: Reads = this.db): Promise<NamedLinkable[]> {
    const rows = await db.query<Subject[]>(LINKS_OF, [concernId]);
    return rows.length === 0 ? [] : this.subjects.find(db, rows);
  }

  /** What a concern of this area may be linked to. */
  around(areaId: string): Promise<NamedLinkable[]> {
    return this.subjects.around(this.db, areaId);
  }

  /** How many concerns belong to something, by it or by what came of it. */
  async count(db: Reads, { kind, id }: Subject): Promise<number> {
    const [row] = await db.query<[{ concerns: number }]>(LINKED, [kind, id]);
    return row.concerns;
  }

  /** Once more changes nothing. 404 `not-found`, 409 `not-allowed`. */
  async link(tx: EntityManager, me: StaffMember, taskId: string, { kind, id }: Subject) {
    const seen = await this.tasks.see(me, taskId);
    const concern = await this.concerns.lock(tx, seen.concern.id);
    const around = await this.subjects.around(tx, concern.areaId);
    const subject = around.find((one) => one.kind === kind && one.id === id);
    const { safeContact } = concern;
    const blockers = whyNotLink({ safeContact, fits: subject !== undefined });
    if (blockers.length > 0 || !subject) {
      const words = blockers.map((code) => linkBlockerWords[code]).join(' ');
      throw new Refusal('not-allowed', 409, words, { blockers });
    }
    const { follows } = subject;
    const values = [concern.id, kind, id, follows.kind, follows.id, me.id];
    const made = await tx.query<unknown[]>(LINK, values);
    if (made.length === 0) return null;
    await this.follow(tx, concern.id);
    return this.record(tx, me, concern.id, 'linked', { kind, id });
  }

  /** 404 `not-found` where there is no such link. */
  async unlink(tx: EntityManager, me: StaffMember, taskId: string, { kind, id }: Subject) {
    const seen = await this.tasks.see(me, taskId);
    const concern = await this.concerns.lock(tx, seen.concern.id);
    const [[gone]] = await tx.query<[(Subject & { beganFollowing: boolean })[], number]>(UNLINK, [
      ...[concern.id, kind, id],
    ]);
    if (!gone) throw new Refusal('not-found', 404, 'It is not linked to this.');
    if (gone.beganFollowing && concern.contactPointId)
      await this.unfollow(tx, concern.contactPointId, gone);
    return this.record(tx, me, concern.id, 'unlinked', { kind, id });
  }

  /** Its resident follows all that it is linked to, as far as they may be told. Call it under the concern's lock. */
  private async follow(tx: EntityManager, concernId: string): Promise<void> {
    const concern = await this.concerns.lock(tx, concernId);
    const person = whoIsTold(concern);
    if (!person) return;
    for (const subject of await tx.query<Subject[]>(FOLLOWED_BY, [concernId]))
      if (await this.interests.follow(tx, subject, person))
        await tx.query(BEGAN, [concernId, subject.kind, subject.id]);
  }

  /** Another concern of theirs may belong to it still. */
  private async unfollow(tx: EntityManager, person: string, { kind, id }: Subject): Promise<void> {
    const [other] = await tx.query<{ concernId: string }[]>(OTHER_LINK, [person, kind, id]);
    if (other) await tx.query(BEGAN, [other.concernId, kind, id]);
    else await this.interests.unfollow(tx, { kind, id }, person);
  }

  private async record(tx: EntityManager, me: StaffMember, id: string, what: string, to: Subject) {
    const detail = { kind: to.kind, subjectId: to.id };
    await this.concerns.note(tx, id, what, { by: me.id, ...detail });
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: `concern.${what}`,
      subject: { kind: 'concern', id },
      detail,
    });
    return null;
  }
}
