import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HOLDERS_OVER, MEMBER } from './accounts/member.queries';
import { hashPassword } from './accounts/passwords';
import { StaffAccount } from './accounts/staff-account.entity';
import type { Role } from './rules/permissions';
import type { HeldRole } from './rules/scope';
import type { StaffMember } from './staff-member';

export interface NewStaff {
  readonly email: string;
  readonly name: string;
  /** Left out: they set one by a link. */
  readonly password?: string;
  readonly roles: readonly HeldRole[];
  readonly teamIds?: readonly string[];
  /** The partner that they work for; left out: the force. */
  readonly partnerId?: string;
}

/** Who works here, and what they may do where. */
@Injectable()
export class StaffService {
  constructor(private readonly db: DataSource) {}

  /** The member, or null when unknown or no longer active. */
  async memberById(
    id: string,
    db: Pick<EntityManager, 'query'> = this.db,
  ): Promise<StaffMember | null> {
    const [row] = await db.query<StaffMember[]>(MEMBER, [id]);
    return row ?? null;
  }

  /** The member with this mail address, or null. */
  async memberByAddress(address: string): Promise<StaffMember | null> {
    const [row] = await this.db.query<{ id: string }[]>(`SELECT id FROM staff WHERE email = $1`, [
      address.trim().toLowerCase(),
    ]);
    return row ? this.memberById(row.id) : null;
  }

  /** The names of these members, left or not, for pages that show who did what. */
  async namesByIds(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM staff WHERE id = ANY($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Who works in a team now, by name. */
  peopleOf(
    teamId: string,
    db: Pick<EntityManager, 'query'> = this.db,
  ): Promise<{ id: string; name: string }[]> {
    return db.query(
      `SELECT staff.id, staff.name FROM staff JOIN team_member ON team_member.staff_id = staff.id
       WHERE team_member.team_id = $1 AND staff.active ORDER BY staff.name`,
      [teamId],
    );
  }

  /** Who holds one of these roles over the area with this path, as a deputy too. Active members; one row a role. */
  holdersOver<R extends Role>(
    path: readonly string[],
    roles: readonly R[],
    db: Pick<EntityManager, 'query'> = this.db,
  ): Promise<{ id: string; role: R; areaId: string }[]> {
    return db.query(HOLDERS_OVER, [path, roles]);
  }

  /** Where these members get mail, of those active. In the order of their names. */
  async addressesOf(
    ids: readonly string[],
    db: Pick<EntityManager, 'query'> = this.db,
  ): Promise<Map<string, string>> {
    const rows = await db.query<{ id: string; email: string }[]>(
      `SELECT id, email FROM staff WHERE active AND id = ANY ($1::uuid[]) ORDER BY name, id`,
      [ids],
    );
    return new Map(rows.map(({ id, email }) => [id, email]));
  }

  /** Whether somebody has an account with this address, ended or not. Nobody else adds one before the transaction ends. */
  async isTaken(tx: EntityManager, address: string): Promise<boolean> {
    const email = address.trim().toLowerCase();
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 1))`, [`staff ${email}`]);
    return (await tx.query<unknown[]>(`SELECT FROM staff WHERE email = $1`, [email])).length > 0;
  }

  /** Makes an account; gives its id. An address that is taken fails on the unique constraint. */
  async createStaff(tx: EntityManager, staff: NewStaff): Promise<string> {
    const { id } = await tx.getRepository(StaffAccount).save({
      email: staff.email.trim().toLowerCase(),
      name: staff.name,
      passwordHash: staff.password === undefined ? null : await hashPassword(staff.password),
      active: true,
      partnerId: staff.partnerId ?? null,
    });
    await tx.query(
      `INSERT INTO staff_role (staff_id, role, area_id)
       SELECT $1, role, area_id FROM unnest($2::text[], $3::uuid[]) AS held (role, area_id)
       ON CONFLICT DO NOTHING`,
      [id, staff.roles.map(({ role }) => role), staff.roles.map(({ areaId }) => areaId)],
    );
    await tx.query(
      `INSERT INTO team_member (staff_id, team_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING`,
      [id, staff.teamIds ?? []],
    );
    return id;
  }
}
