import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { DeputyEnds } from '../deputies/deputy-ends.service';
import type { StaffMember } from '../staff-member';
import { StaffService } from '../staff.service';
import type { AccountChange, NewAccount } from './account';
import { AccountDesk, refuseFor, type Changed } from './account-desk.service';
import { AccountFacts } from './account-facts.service';
import * as sql from './accounts.queries';
import { PasswordLinks } from './password-links.service';
import { whyNotAdd, whyNotChange, without, type Grant } from './rules/may-change';

/** Adds accounts and changes what they hold. Everything is one transaction, with its audit entry last. */
@Injectable()
export class Accounts {
  constructor(
    private readonly desk: AccountDesk,
    private readonly staff: StaffService,
    private readonly facts: AccountFacts,
    private readonly links: PasswordLinks,
    private readonly deputies: DeputyEnds,
  ) {}

  /** Adds one without a password and mails the link that sets it. 409 `address-taken`, 409 `may-not` with blockers. */
  async add(tx: EntityManager, me: StaffMember, account: NewAccount): Promise<Changed> {
    await this.facts.lock(tx);
    const { grants, teamIds, partnerId } = account;
    await this.facts.mustBeThere(tx, areasOf(grants), teamIds);
    await this.facts.mustBePartner(tx, partnerId);
    const facts = await this.facts.about(tx, grants);
    refuseFor(whyNotAdd(await this.facts.acting(tx, me), account, facts));
    const id = await this.create(tx, account);
    await this.links.mail(tx, id, 'invitation');
    const detail = { grants, teamIds, partnerId };
    await this.desk.record(tx, me.id, { action: 'staff.added', id, detail });
    return { id, version: 1 };
  }

  /**
   * Adds an administrator over the whole force from the command line, where nobody may be signed in yet. Gives the
   * link that sets the password; null where `mails` sends it to the address. 409 `address-taken`.
   */
  async addAdministrator(
    tx: EntityManager,
    { forceId, mails, ...who }: { email: string; name: string; forceId: string; mails: boolean },
  ): Promise<{ id: string; link: string | null }> {
    await this.facts.lock(tx);
    const grants = [{ role: 'administrator', areaId: forceId } as const];
    const id = await this.create(tx, { ...who, grants, teamIds: [], partnerId: null });
    const link = mails ? null : await this.links.make(tx, id, 'invitation');
    if (mails) await this.links.mail(tx, id, 'invitation');
    const detail = { grants, door: 'command line' };
    await this.desk.record(tx, null, { action: 'staff.added', id, detail });
    return { id, link };
  }

  /** 404 `not-found`, 412 `stale-edit`, 409 `may-not` with blockers. */
  async change(
    tx: EntityManager,
    me: StaffMember,
    id: string,
    seen: number,
    { name, grants, teamIds: asked }: AccountChange,
  ): Promise<Changed> {
    const before = await this.desk.take(tx, me, id, seen);
    const teamIds = asked ?? before.teamIds;
    const wanted = { grants, teamIds, renames: name !== before.name };
    const granted = without(grants, before.grants);
    const taken = without(before.grants, grants);
    const joined = teamIds.filter((one) => !before.teamIds.includes(one));
    const left = before.teamIds.filter((one) => !teamIds.includes(one));
    await this.facts.mustBeThere(tx, areasOf(granted), joined);
    const facts = await this.facts.about(tx, [...grants, ...before.grants], id);
    refuseFor(whyNotChange(await this.facts.acting(tx, me), before, wanted, facts));
    await tx.query(sql.GRANT, [id, granted.map(({ role }) => role), areasOf(granted)]);
    await tx.query(sql.TAKE, [id, taken.map(({ role }) => role), areasOf(taken)]);
    const held = grants.map(({ role }) => role);
    await this.deputies.withRoles(tx, id, me.id, held);
    await tx.query(sql.LEAVE_TEAMS, [id, teamIds]);
    await tx.query(sql.JOIN_TEAMS, [id, teamIds]);
    const detail = { renamed: wanted.renames, granted, taken, joined, left };
    return this.desk.done(tx, me, [sql.RENAME, name], { action: 'staff.changed', id, detail });
  }

  private async create(tx: EntityManager, account: NewAccount): Promise<string> {
    const { email, name, grants: roles, teamIds, partnerId } = account;
    if (await this.staff.isTaken(tx, email)) throw addressTaken();
    const of = { roles, teamIds, ...(partnerId && { partnerId }) };
    return this.staff.createStaff(tx, { email, name, ...of });
  }
}

const areasOf = (grants: readonly Grant[]) => grants.map(({ areaId }) => areaId);

const addressTaken = () =>
  new Refusal('address-taken', 409, 'There is an account with this address already.');
