import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { Alarms } from './alarms.service';

@ApiTags('alarms')
@ApiBearerAuth()
@Controller('api/v1/alarms')
export class AlarmsApi {
  constructor(
    private readonly alarms: Alarms,
    private readonly idempotency: Idempotency,
  ) {}

  /** Dangers in your areas that nobody has taken yet, oldest first. */
  @Get()
  @Can('alarm.take')
  async open(@Me() me: StaffMember) {
    return { items: await this.alarms.open(me) };
  }

  @Post(':id/take')
  @HttpCode(200)
  @Can('alarm.take')
  take(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ) {
    return this.idempotency.once(me.id, key, { take: id }, (tx) => this.alarms.take(tx, me, id));
  }
}
