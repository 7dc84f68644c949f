import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { LiftDto, SuppressionListDto, SuppressionPageAnswer } from './suppressions.dto';
import { Suppressions } from './suppressions.service';

@Controller('api/v1/suppressions')
@ApiTags('delivery')
@ApiBearerAuth()
export class SuppressionsApi {
  constructor(
    private readonly suppressions: Suppressions,
    private readonly idempotency: Idempotency,
  ) {}

  /** Addresses that nothing is sent to, the newest first; go on with `cursor` = `next`. */
  @Get()
  @Can('suppression.lift')
  @ApiOkResponse({ type: SuppressionPageAnswer })
  list(@Query() query: SuppressionListDto): Promise<SuppressionPageAnswer> {
    return this.suppressions.list(query);
  }

  /** Takes one off the list, with a reason. 404 `not-suppressed`. Subscriptions that a complaint ended stay ended. */
  @Post(':id/lift')
  @HttpCode(200)
  @Can('suppression.lift')
  lift(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { words }: LiftDto,
  ) {
    return this.idempotency.once(me.id, key, { act: 'lift', id, words }, async (tx) => {
      await this.suppressions.lift(tx, me, id, words);
      return { id };
    });
  }
}
