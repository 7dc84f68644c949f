import { Body, Controller, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import type { EntityManager } from 'typeorm';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import type { Changed } from './account-desk.service';
import { AccountEnds } from './account-ends.service';
import { AccountPageParts } from './account-pages.service';
import { seenIn, wordsAt } from './account-posted';

type Posted = Record<string, unknown>;

/** The buttons of an account's page. */
@Controller('staff/accounts')
@ApiExcludeController()
export class AccountEndsPages {
  constructor(
    private readonly ends: AccountEnds,
    private readonly parts: AccountPageParts,
    private readonly idempotency: Idempotency,
  ) {}

  @Post(':id/ending')
  @Can('account.manage')
  end(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const seen = seenIn(posted);
    return this.act(me, id, posted, response, 'ended', { endAccount: id, seen }, (tx) =>
      this.ends.end(tx, me, id, seen),
    );
  }

  @Post(':id/restoring')
  @Can('account.manage')
  restore(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const seen = seenIn(posted);
    return this.act(me, id, posted, response, 'restored', { restoreAccount: id, seen }, (tx) =>
      this.ends.restore(tx, me, id, seen),
    );
  }

  @Post(':id/invitations')
  @Can('account.manage')
  invite(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    return this.act(me, id, posted, response, 'invited', { inviteAccount: id }, (tx) =>
      this.ends.invite(tx, me, id),
    );
  }

  /** Back to the page, with what was done or why not. */
  private async act(
    me: StaffMember,
    id: string,
    posted: Posted,
    response: Response,
    done: string,
    request: unknown,
    act: (tx: EntityManager) => Promise<Changed>,
  ) {
    const made = await this.idempotency
      .once(me.id, requestIdOf(posted), request, act)
      .catch(wordsAt({}, 'stands'));
    if (!('errors' in made)) return response.redirect(303, `/staff/accounts/${id}?done=${done}`);
    const page = await this.parts.page(me, id);
    response
      .status(made.status)
      .render('staff/accounts/views/account', { ...page, errors: made.errors });
  }
}
