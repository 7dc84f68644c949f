import { Body, Controller, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Anyone } from '../../platform/http/permission';
import { departureReasons, mailIdIn, type DepartureReason } from '../departures/rules/reasons';
import { Unsubscribe } from './unsubscribe.service';

export class DepartureReasonDto {
  /** Why they left. */
  @IsIn(departureReasons, { message: 'Choose one of the reasons' })
  reason: DepartureReason;
}

@Controller('api/v1/unsubscribe')
@ApiTags('residents')
export class UnsubscribeApi {
  constructor(private readonly unsubscribe: Unsubscribe) {}

  /**
   * Stops all messages (`unsubscribed`), or only those about what the mail was about (`unfollowed`).
   * It may be sent any number of times, at any later time. `mail`: the mail whose link it was, as its address says.
   */
  @Post(':token')
  @HttpCode(200)
  @Anyone()
  @ApiQuery({ name: 'mail', required: false })
  async act(@Param('token') token: string, @Query('mail') mail?: string) {
    const all = await this.unsubscribe.byToken(token, false, 'link', mailIdIn(mail));
    return { state: all ? 'unsubscribed' : 'unfollowed' };
  }

  /** Why they left, if they like to say; the last answer counts. 409 `not-left`. */
  @Put(':token/reason')
  @HttpCode(200)
  @Anyone()
  async explain(@Param('token') token: string, @Body() { reason }: DepartureReasonDto) {
    await this.unsubscribe.explain(token, reason);
    return { reason };
  }
}
