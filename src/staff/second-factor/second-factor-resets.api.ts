import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../can';
import type { StaffMember } from '../staff-member';
import { ResetSecondFactorDto, SecondFactorsDto } from './second-factor.dto';
import { SecondFactorResets } from './second-factor-resets.service';

@Controller('api/v1/second-factors')
@ApiTags('sign-in')
@ApiBearerAuth()
export class SecondFactorResetsApi {
  constructor(
    private readonly resets: SecondFactorResets,
    private readonly idempotency: Idempotency,
  ) {}

  /** Active staff of the caller's areas by name, with the moment since when they have one; `since` null: none. Go on with `cursor` = `next`. */
  @Get()
  @Can('second-factor.reset')
  all(@Me() me: StaffMember, @Query() query: SecondFactorsDto) {
    return this.resets.states(me, query);
  }

  /** Takes somebody's second factor and recovery codes away; they are told by mail. 409 `may-not` with blockers. */
  @Post(':staffId/reset')
  @HttpCode(200)
  @Can('second-factor.reset')
  reset(
    @Me() me: StaffMember,
    @Param('staffId', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { reason }: ResetSecondFactorDto,
  ) {
    return this.idempotency.once(me.id, key, { resetSecondFactor: id, reason }, async (tx) => {
      await this.resets.reset(tx, me, id, reason);
      return { id };
    });
  }
}
