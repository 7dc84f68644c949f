import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { ownRoles } from '../rules/scope';
import type { StaffMember } from '../staff-member';
import { StaffService } from '../staff.service';
import { LOCK_ACCOUNT, LOCK_ACCOUNTS, OTHER_ADMINISTRATORS } from './accounts.queries';
import type { Acting, Facts, Grant } from './rules/may-change';
import { StaffAreas } from './staff-areas';

/** What the rules of accounts look at, as it stands in the transaction. */
@Injectable()
export class AccountFacts {
  constructor(
    private readonly staff: StaffService,
    private readonly areas: StaffAreas,
  ) {}

  /** Alone with all accounts, and with this one, so that what the rules saw still holds at the end. */
  async lock(tx: EntityManager, id?: string): Promise<void> {
    await tx.query(LOCK_ACCOUNTS);
    if (id) await tx.query(LOCK_ACCOUNT, [id]);
  }

  /** The administrator as of now: the request may have waited for one that took the role away. */
  async acting(tx: EntityManager, me: StaffMember): Promise<Acting> {
    const now = await this.staff.memberById(me.id, tx);
    return { id: me.id, roles: ownRoles(now?.roles ?? []) };
  }

  /** `except`: whose administrator role does not count. */
  async about(tx: EntityManager, grants: readonly Grant[], except?: string): Promise<Facts> {
    const ids = [...new Set(grants.map(({ areaId }) => areaId))];
    const known = await this.areas.known.known(ids, tx);
    const teams = await this.areas.known.teams(tx);
    const force = await this.force(tx);
    const [{ many }] = await tx.query<[{ many: number }]>(OTHER_ADMINISTRATORS, [
      except ?? null,
      force,
    ]);
    return {
      paths: new Map(known.map(({ id, path }) => [id, path])),
      teams: new Map(teams.map(({ id, paths }) => [id, paths])),
      force,
      otherAdministrators: many,
    };
  }

  /** New roles are over areas of today, new teams are ours: 422 `unknown-area`, `unknown-team`. */
  async mustBeThere(tx: EntityManager, areaIds: readonly string[], teamIds: readonly string[]) {
    const areas = new Set((await this.areas.known.today(tx)).map(({ id }) => id));
    const areaId = areaIds.find((id) => !areas.has(id));
    if (areaId) throw new Refusal('unknown-area', 422, 'There is no such area.', { areaId });
    const teams = new Set((await this.areas.known.teams(tx)).map(({ id }) => id));
    const teamId = teamIds.find((id) => !teams.has(id));
    if (teamId) throw new Refusal('unknown-team', 422, 'There is no such team.', { teamId });
  }

  /** 422 `unknown-partner`. */
  async mustBePartner(tx: EntityManager, partnerId: string | null): Promise<void> {
    if (partnerId === null) return;
    const known = await tx.query<unknown[]>(`SELECT FROM partner WHERE id = $1`, [partnerId]);
    if (known.length === 0)
      throw new Refusal('unknown-partner', 422, 'There is no such partner.', { partnerId });
  }

  /** The areas in which somebody may look after accounts; null for all. */
  async reach({ roles }: Pick<StaffMember, 'roles'>, db?: EntityManager): Promise<string[] | null> {
    const mine = ownRoles(roles).filter(({ role }) => role === 'administrator');
    const ids = mine.map(({ areaId }) => areaId);
    const known = await this.areas.known.known(ids, db);
    if (known.some(({ path }) => path.length === 1)) return null;
    return this.areas.known.below(ids, db);
  }

  private async force(tx: EntityManager): Promise<string> {
    const all = await this.areas.known.today(tx);
    return all.find(({ path }) => path.length === 1)!.id;
  }
}
