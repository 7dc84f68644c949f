import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import type { Changed } from './account-desk.service';
import { heldIn, rowsIn } from './account-form';
import { seenIn, wordsAt } from './account-posted';
import { AccountPageParts } from './account-pages.service';
import { ChangeAccountDto, NewAccountDto } from './account.dto';
import { Accounts } from './accounts.service';

const NEW = 'staff/accounts/views/new';
const ONE = 'staff/accounts/views/account';
type Posted = Record<string, unknown>;

/** An account is added and changed by forms; the rules are those of the API. */
@Controller('staff/accounts')
@ApiExcludeController()
export class AccountsPages {
  constructor(
    private readonly accounts: Accounts,
    private readonly parts: AccountPageParts,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('new')
  @Can('account.manage')
  async blank(@Res() response: Response) {
    response.render(NEW, await this.parts.newPage());
  }

  @Post('new')
  @Can('account.manage')
  async add(@Me() me: StaffMember, @Body() posted: Posted, @Res() response: Response) {
    const rows = rowsIn(posted);
    const again = async (status: number, errors?: readonly FieldError[]) =>
      response.status(status).render(NEW, { ...(await this.parts.newPage(rows)), posted, errors });
    if (posted.more !== undefined) return again(200);
    const { grants, teamIds, errors } = heldIn(rows, await this.parts.choices());
    const form = await check(NewAccountDto, { ...posted, roles: grants, teamIds });
    const wrong = [...(form.ok ? [] : form.errors.filter(ofTheForm)), ...errors];
    if (!form.ok || wrong.length > 0) return again(422, wrong);
    const { email, name, partnerId = null } = form.value;
    const account = { email, name, grants, teamIds, partnerId };
    const made = await this.once(me, posted, { addAccount: account }, (tx) =>
      this.accounts.add(tx, me, account),
    ).catch(wordsAt({ 'address-taken': 'email' }, 'role-0'));
    if ('errors' in made) return again(made.status, made.errors);
    response.redirect(303, `/staff/accounts/${made.id}?done=added`);
  }

  @Get(':id')
  @Can('account.manage')
  async one(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('done') done: unknown,
    @Res() response: Response,
  ) {
    response.render(ONE, { ...(await this.parts.page(me, id)), done });
  }

  @Post(':id')
  @Can('account.manage')
  async change(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const rows = rowsIn(posted);
    const page = await this.parts.page(me, id, rows);
    const again = (status: number, errors?: readonly FieldError[]) =>
      response.status(status).render(ONE, { ...page, posted, errors });
    if (posted.more !== undefined) return again(200);
    const { grants, teamIds, errors } = heldIn(rows, page);
    const form = await check(ChangeAccountDto, { ...posted, roles: grants, teamIds });
    const wrong = [...(form.ok ? [] : form.errors.filter(ofTheForm)), ...errors];
    if (!form.ok || wrong.length > 0) return again(422, wrong);
    const change = { name: form.value.name, grants, teamIds };
    const seen = seenIn(posted);
    const done = await this.once(me, posted, { changeAccount: id, seen, ...change }, (tx) =>
      this.accounts.change(tx, me, id, seen, change),
    ).catch(wordsAt({}, 'role-0'));
    if ('errors' in done) return again(done.status, done.errors);
    response.redirect(303, `/staff/accounts/${id}?done=changed`);
  }

  private once(
    me: StaffMember,
    posted: Posted,
    request: unknown,
    act: (tx: EntityManager) => Promise<Changed>,
  ) {
    return this.idempotency.once(me.id, requestIdOf(posted), request, act);
  }
}

/** Roles and teams have rows of their own to say what is wrong in. */
const ofTheForm = ({ field }: FieldError) => /^(name|email|partnerId)$/.test(field);
