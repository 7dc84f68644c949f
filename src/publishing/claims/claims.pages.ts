import { Body, Controller, Param, ParseIntPipe, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { check } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { isBlank } from '../messages/rules/common';
import { ShownMessages } from '../reading/shown-message.service';
import { ClaimsService } from './claims.service';
import { VerificationDto } from './verification.dto';

const MESSAGE = 'publishing/messages/views/message';

/** The button beside a claim on the message's page. */
@Controller('staff/messages')
@ApiExcludeController()
export class ClaimsPages {
  constructor(
    private readonly claims: ClaimsService,
    private readonly idempotency: Idempotency,
    private readonly shown: ShownMessages,
  ) {}

  @Post(':id/claims/:place/verification')
  @Can('claim.verify')
  async verify(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('place', ParseIntPipe) claim: number,
    @Body() posted: Record<string, unknown>,
    @Res() response: Response,
  ) {
    const again = async (status: number, words: string) => {
      const errors = [{ field: `verify-${claim}`, words }];
      response.status(status).render(MESSAGE, { ...(await this.shown.of(me, id)), errors, posted });
    };
    const form = await check(VerificationDto, posted);
    if (!form.ok) return again(422, form.errors[0]?.words ?? 'Load the page again.');
    const { revisionId: revisionSeen, words } = form.value;
    if (isBlank(words)) return again(422, 'Say how you verified it.');
    const key = requestIdOf(posted);
    const asked = { claim, revisionSeen, words };
    try {
      await this.idempotency.once(me.id, key, { verify: id, ...asked }, (tx) =>
        this.claims.verify(tx, me, id, asked),
      );
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'may-not') throw error;
      return again(409, error.words);
    }
    response.redirect(303, `/staff/messages/${id}#claim-${claim}`);
  }
}
