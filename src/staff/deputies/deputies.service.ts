import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Idempotency } from '../../platform/http/idempotency';
import type { Role } from '../rules/permissions';
import { ownRoles } from '../rules/scope';
import type { StaffMember } from '../staff-member';
import { StaffService } from '../staff.service';
import {
  END,
  HOLDERS,
  NAME,
  NAMED_BY_ID,
  NAMED_OF,
  STANDING,
  STANDS_IN_FOR,
} from './deputies.queries';
import {
  deputisedRoles,
  deputyWords,
  mayStandInFor,
  standingOf,
  whyNotEnd,
  whyNotName,
  type DeputisedRole,
  type DeputyBlocker,
  type Namer,
  type Period,
} from './rules/may-name';

/** A deputy as named: whose role, who holds it, from when to when. */
export interface Named extends Period {
  id: string;
  role: DeputisedRole;
  forId: string;
  forName: string;
  deputyId: string;
  deputyName: string;
  namedAt: Date;
  revokedAt: Date | null;
}

export interface Wish extends Period {
  role: DeputisedRole;
  deputyId: string;
}

/** Somebody who may be named, with their own roles. */
export interface Candidate {
  id: string;
  name: string;
  roles: Role[];
}

/** Names deputies and ends that. What they may do as deputies is asked where their roles are read. */
@Injectable()
export class DeputiesService {
  constructor(
    private readonly db: DataSource,
    private readonly staff: StaffService,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditService,
  ) {}

  /** The roles of one's own for which one may name a deputy. */
  rolesOf(me: StaffMember): DeputisedRole[] {
    const own = ownRoles(me.roles).map(({ role }) => role);
    return deputisedRoles.filter((role) => own.includes(role));
  }

  /** Who may be named for at least one of these roles. */
  candidates(me: StaffMember, roles: readonly DeputisedRole[]): Promise<Candidate[]> {
    const wanted = [...new Set(roles.flatMap((role) => mayStandInFor[role]))];
    return this.db.query<Candidate[]>(HOLDERS, [me.id, wanted]);
  }

  /** What this person named, and what they were named for. */
  async listOf(me: StaffMember, now = new Date()) {
    const rows = await this.db.query<Named[]>(NAMED_OF, [me.id]);
    return rows.map((one) => ({
      ...one,
      standing: standingOf(one, now),
      mayEnd: whyNotEnd(me.id, one, now).length === 0,
    }));
  }

  /** Whose deputy this person is this moment. */
  standsInFor(me: StaffMember): Promise<Named[]> {
    return this.db.query<Named[]>(STANDS_IN_FOR, [me.id]);
  }

  /** Gives the naming's id. 409 `may-not` with blockers. */
  name(me: StaffMember, key: string | undefined, wish: Wish): Promise<string> {
    return this.idempotency.once(me.id, key, { deputy: wish }, async (tx) => {
      const { role, deputyId, from, to } = wish;
      const deputy = await this.staff.memberById(deputyId, tx);
      const held = deputy && {
        id: deputy.id,
        roles: ownRoles(deputy.roles).map((one) => one.role),
      };
      const namer = await this.namer(tx, me);
      refuse(whyNotName(namer, { role, from, to, deputy: held }, new Date()));
      const [made] = await tx.query<{ id: string }[]>(NAME, [me.id, deputyId, role, from, to]);
      await this.record(tx, me, 'deputy.named', made!.id, { deputyId, role, from, to });
      return made!.id;
    });
  }

  /** Ends it at once. 409 `may-not` with blockers. */
  end(me: StaffMember, key: string | undefined, id: string): Promise<void> {
    return this.idempotency.once(me.id, key, { endDeputy: id }, async (tx) => {
      const [named] = await tx.query<Named[]>(NAMED_BY_ID, [id]);
      if (!named) throw new Refusal('not-found', 404, 'There is no such deputy.');
      refuse(whyNotEnd(me.id, named, new Date()));
      await tx.query(END, [id, me.id]);
      const { deputyId, forId, role } = named;
      await this.record(tx, me, 'deputy.ended', id, { deputyId, forId, role });
    });
  }

  /** One naming at a time for each person, so that two at once do not overlap. */
  private async namer(tx: EntityManager, me: StaffMember): Promise<Namer> {
    await tx.query(`SELECT FROM staff WHERE id = $1 FOR NO KEY UPDATE`, [me.id]);
    const standing = await tx.query<Namer['standing']>(STANDING, [me.id]);
    return { id: me.id, roles: ownRoles(me.roles).map(({ role }) => role), standing };
  }

  private record(
    tx: EntityManager,
    me: StaffMember,
    action: string,
    id: string,
    detail: Record<string, unknown>,
  ) {
    const subject = { kind: 'deputy', id };
    return this.audit.record(tx, { actor: { kind: 'staff', id: me.id }, action, subject, detail });
  }
}

function refuse(blockers: readonly DeputyBlocker[]): void {
  if (blockers.length === 0) return;
  const words = blockers.map((code) => deputyWords[code]).join(' ');
  throw new Refusal('may-not', 409, words, { blockers });
}
