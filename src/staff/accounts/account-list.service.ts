import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StaffMember } from '../staff-member';
import type { Account, AccountsAsked } from './account';
import { AccountFacts } from './account-facts.service';
import { LIST } from './accounts.queries';
import { StaffAreas } from './staff-areas';

/** Accounts by name, of the areas that the reader administers. */
@Injectable()
export class AccountList {
  constructor(
    private readonly db: DataSource,
    private readonly facts: AccountFacts,
    private readonly areas: StaffAreas,
  ) {}

  /** `next` is the cursor of the next page, null on the last. */
  async list(me: StaffMember, asked: AccountsAsked) {
    const { name, role, areaId, state = 'active', cursor, limit = 50 } = asked;
    const within = areaId ? await this.areas.known.below([areaId]) : null;
    const reach = await this.facts.reach(me);
    const rows = await this.db.query<Account[]>(LIST, [
      ...[state === 'active', name ? `%${escaped(name)}%` : null, role ?? null, within],
      ...[reach, cursor ?? null, limit + 1],
    ]);
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? items.at(-1)!.id : null };
  }
}

const escaped = (text: string) => text.replace(/[\\%_]/g, '\\$&');
