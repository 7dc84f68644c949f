import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeputyEnds } from '../deputies/deputy-ends.service';
import type { StaffMember } from '../staff-member';
import type { Account } from './account';
import { AccountDesk, refuseFor, type Changed } from './account-desk.service';
import { AccountFacts } from './account-facts.service';
import { END, RESTORE } from './accounts.queries';
import { PasswordLinks } from './password-links.service';
import { whyNotEnd, whyNotInvite, whyNotRestore } from './rules/may-change';
import { SignedIn } from './signed-in';
import { WhenEnded } from './when-ended';

/** Ends accounts and brings them back. 404 `not-found`, 412 `stale-edit`, 409 `may-not` with blockers. */
@Injectable()
export class AccountEnds {
  constructor(
    private readonly desk: AccountDesk,
    private readonly facts: AccountFacts,
    private readonly links: PasswordLinks,
    private readonly signedIn: SignedIn,
    private readonly whenEnded: WhenEnded,
    private readonly deputies: DeputyEnds,
  ) {}

  /** Ends it with every session, token and deputy; open work goes back to its teams. */
  async end(tx: EntityManager, me: StaffMember, id: string, seen: number): Promise<Changed> {
    await this.ask(tx, me, await this.desk.take(tx, me, id, seen), whyNotEnd);
    const ended = await this.signedIn.end(tx, id);
    await this.links.endOpen(tx, id);
    await this.deputies.withAccount(tx, id, me.id);
    const work = await this.whenEnded.tell(tx, { staffId: id, byId: me.id });
    const detail = { ...ended, ...work };
    return this.desk.done(tx, me, [END], { action: 'staff.ended', id, detail });
  }

  /** Brings it back with the roles that it had. The old password opens nothing: an invitation goes out. */
  async restore(tx: EntityManager, me: StaffMember, id: string, seen: number): Promise<Changed> {
    const account = await this.desk.take(tx, me, id, seen);
    await this.ask(tx, me, account, whyNotRestore);
    await this.links.mail(tx, id, 'invitation');
    const detail = { grants: account.grants, teamIds: account.teamIds };
    return this.desk.done(tx, me, [RESTORE], { action: 'staff.restored', id, detail });
  }

  /** Mails the invitation once more, to whoever has no password yet; the link of before ends. */
  async invite(tx: EntityManager, me: StaffMember, id: string): Promise<Changed> {
    const account = await this.desk.take(tx, me, id);
    await this.ask(tx, me, account, whyNotInvite);
    await this.links.mail(tx, id, 'invitation');
    await this.desk.record(tx, me.id, { action: 'staff.invited', id, detail: {} });
    return { id, version: account.version };
  }

  private async ask(
    tx: EntityManager,
    me: StaffMember,
    account: Account,
    whyNot: typeof whyNotEnd,
  ): Promise<void> {
    const facts = await this.facts.about(tx, account.grants, account.id);
    refuseFor(whyNot(await this.facts.acting(tx, me), account, facts));
  }
}
