import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { EntityManager } from 'typeorm';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { AccountDesk, type Changed } from './account-desk.service';
import { AccountEnds } from './account-ends.service';
import { AccountList } from './account-list.service';
import { AccountsDto, ChangeAccountDto, NewAccountDto } from './account.dto';
import { Accounts } from './accounts.service';
import { shown } from './shown';

@Controller('api/v1/staff-accounts')
@ApiTags('staff accounts')
@ApiBearerAuth()
export class AccountsApi {
  constructor(
    private readonly accounts: Accounts,
    private readonly ends: AccountEnds,
    private readonly desk: AccountDesk,
    private readonly lists: AccountList,
    private readonly idempotency: Idempotency,
  ) {}

  /** Accounts of the areas that the caller administers, by name; go on with `cursor` = `next`. */
  @Get()
  @Can('account.manage')
  async list(@Me() me: StaffMember, @Query() query: AccountsDto) {
    const { items, next } = await this.lists.list(me, query);
    return { items: items.map(shown), next };
  }

  @Get(':id')
  @Can('account.manage')
  async one(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    return shown(await this.desk.see(me, id));
  }

  /** Adds an account and mails a link that sets its password. 409 `address-taken`; 409 `may-not` with blockers. */
  @Post()
  @Can('account.manage')
  add(@Me() me: StaffMember, @IdempotencyKey() key: string, @Body() body: NewAccountDto) {
    const { email, name, roles: grants, teamIds = [], partnerId = null } = body;
    const account = { email, name, grants, teamIds, partnerId };
    return this.once(me, key, { addAccount: account }, (tx) => this.accounts.add(tx, me, account));
  }

  /** Name, roles and teams as they are to be. 412 `stale-edit`; 409 `may-not` with blockers. */
  @Put(':id')
  @Can('account.manage')
  change(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
    @Body() { name, roles: grants, teamIds }: ChangeAccountDto,
  ) {
    const change = { name, grants, teamIds };
    return this.once(me, key, { changeAccount: id, seen, ...change }, (tx) =>
      this.accounts.change(tx, me, id, seen, change),
    );
  }

  /** Ends an account with all its sessions and tokens, and gives its open tasks back. */
  @Post(':id/ending')
  @HttpCode(200)
  @Can('account.manage')
  end(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    return this.once(me, key, { endAccount: id, seen }, (tx) => this.ends.end(tx, me, id, seen));
  }

  /** Brings it back with the roles that it had, and mails a link that sets a new password. */
  @Post(':id/restoring')
  @HttpCode(200)
  @Can('account.manage')
  restore(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    return this.once(me, key, { restoreAccount: id, seen }, (tx) =>
      this.ends.restore(tx, me, id, seen),
    );
  }

  /** Mails the invitation once more to whoever has set no password yet; the link of before ends. */
  @Post(':id/invitations')
  @HttpCode(200)
  @Can('account.manage')
  invite(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ) {
    return this.once(me, key, { inviteAccount: id }, (tx) => this.ends.invite(tx, me, id));
  }

  private once(
    me: StaffMember,
    key: string,
    request: unknown,
    act: (tx: EntityManager) => Promise<Changed>,
  ) {
    return this.idempotency.once(me.id, key, request, act);
  }
}
