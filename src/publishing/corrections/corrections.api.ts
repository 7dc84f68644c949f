import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { asJson } from '../reading/message-json';
import { MessageViews } from '../reading/message-view.service';
import { CorrectionDto } from './correction.dto';
import { CorrectionsService } from './corrections.service';

@Controller('api/v1/messages')
@ApiTags('messages')
@ApiBearerAuth()
export class CorrectionsApi {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly views: MessageViews,
  ) {}

  /** Makes a draft for everyone who got the message. It is edited, checked and approved as any other. */
  @Post(':id/corrections')
  @Can('message.write')
  async correct(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { wrong, right, why, blocked = false, blockedBecause = '' }: CorrectionDto,
  ) {
    const given = { wrong, right, why, blocked, blockedBecause };
    return asJson(await this.views.of(me, await this.corrections.correct(me, id, key, given)));
  }

  /** Makes the draft of an update on a message that went out: the same areas and topic, the next number. */
  @Post(':id/follow-ups')
  @Can('message.write')
  async followUp(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ) {
    return asJson(await this.views.of(me, await this.corrections.followUp(me, id, key)));
  }
}
