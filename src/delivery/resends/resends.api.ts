import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { MessagesService } from '../../publishing/messages/messages.service';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { ResendAnswer, ResendDto, ResentAnswer, wishOf } from './resend.dto';
import { Resends } from './resends.service';

@Controller('api/v1/messages/:id/resends')
@ApiTags('delivery')
@ApiBearerAuth()
export class ResendsApi {
  constructor(
    private readonly resends: Resends,
    private readonly messages: MessagesService,
    private readonly idempotency: Idempotency,
  ) {}

  /** Every time it was sent again, the newest first. */
  @Get()
  @Can('delivery.read')
  @ApiOkResponse({ type: [ResendAnswer] })
  async list(@Param('id', ParseUUIDPipe) id: string): Promise<ResendAnswer[]> {
    await this.messages.get(id);
    return this.resends.list(id);
  }

  /**
   * Sends a complete message again to those who failed, or to one person, with a reason. 409 `may-not` with the
   * blockers, 409 `nobody-to-resend-to`.
   */
  @Post()
  @HttpCode(200)
  @Can('message.resend')
  @ApiOkResponse({ type: ResentAnswer })
  resend(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() wish: ResendDto,
  ): Promise<ResentAnswer> {
    return this.idempotency.once(me.id, key, { act: 'resend', id, ...asked(wish) }, (tx) =>
      this.resends.begin(tx, me, id, wishOf(wish)),
    );
  }
}

/** What a repeat must say again. The address itself is left out: what is kept of a request must not lead to it. */
export const asked = ({ states, deliveryId, words, address }: ResendDto) => ({
  ...{ states: states ?? null, deliveryId: deliveryId ?? null, words },
  one: address !== undefined,
});
