import { Injectable } from '@nestjs/common';
import { PartnersService } from '../partners/partners.service';
import { roles } from '../rules/permissions';
import type { StaffMember } from '../staff-member';
import type { Account } from './account';
import { AccountDesk } from './account-desk.service';
import { rowsOf, withBlanks, type Choices, type Rows } from './account-form';
import { StaffAreas } from './staff-areas';
import { stateOf } from './shown';

/** What the pages of accounts show beside the account itself. */
@Injectable()
export class AccountPageParts {
  constructor(
    private readonly desk: AccountDesk,
    private readonly areas: StaffAreas,
    private readonly partners: PartnersService,
  ) {}

  /** Today's, and those of an earlier tree that the account holds a role over. */
  async choices(held: Pick<Account, 'grants'> = { grants: [] }): Promise<Choices> {
    const [today, teams] = await Promise.all([this.areas.known.today(), this.areas.known.teams()]);
    const ids = held.grants.map(({ areaId }) => areaId);
    const old = ids.filter((areaId) => !today.some(({ id }) => id === areaId));
    return { areas: [...today, ...(await this.areas.known.known([...new Set(old)]))], teams };
  }

  async newPage(rows: Rows = { roleRows: [], teamRows: [] }) {
    const [choices, partners] = await Promise.all([this.choices(), this.partners.all()]);
    return { ...choices, partners, roles, ...withBlanks(rows) };
  }

  /** `rows`: as posted; left out, as the account has them. */
  async page(me: StaffMember, id: string, rows?: Rows) {
    const account = await this.desk.see(me, id);
    const choices = await this.choices(account);
    const stands = { state: stateOf(account), mine: me.id === id };
    return {
      account,
      ...stands,
      ...choices,
      roles,
      ...withBlanks(rows ?? rowsOf(account, choices)),
    };
  }
}
