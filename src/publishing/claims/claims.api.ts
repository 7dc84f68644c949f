import { Body, Controller, Param, ParseIntPipe, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { asJson } from '../reading/message-json';
import { MessageViews } from '../reading/message-view.service';
import { ClaimsService } from './claims.service';
import { VerificationDto } from './verification.dto';

@Controller('api/v1/messages')
@ApiTags('messages')
@ApiBearerAuth()
export class ClaimsApi {
  constructor(
    private readonly claims: ClaimsService,
    private readonly idempotency: Idempotency,
    private readonly views: MessageViews,
  ) {}

  /**
   * Verifies the claim at this place (from 0) of the revision that was seen. A claim of high harm needs it before
   * the message is approved; an edit voids it. 409 `may-not` with blockers, for example `edited-it-yourself`.
   */
  @Post(':id/claims/:place/verification')
  @Can('claim.verify')
  async verify(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('place', ParseIntPipe) claim: number,
    @IdempotencyKey() key: string,
    @Body() { revisionId: revisionSeen, words }: VerificationDto,
  ) {
    const asked = { claim, revisionSeen, words };
    await this.idempotency.once(me.id, key, { verify: id, ...asked }, (tx) =>
      this.claims.verify(tx, me, id, asked),
    );
    return asJson(await this.views.of(me, id));
  }
}
