import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Idempotency } from '../../../platform/http/idempotency';
import { IdempotencyKey } from '../../../platform/http/idempotency-key';
import { Can, Me } from '../../../staff/can';
import type { StaffMember } from '../../../staff/staff-member';
import { CameDto } from '../events.dto';
import { Door } from './door.service';

/** The list at the door, for officers and supervisors of the event's areas. */
@Controller('api/v1/events/:id/door')
@ApiTags('events')
@ApiBearerAuth()
export class DoorApi {
  constructor(
    private readonly db: DataSource,
    private readonly door: Door,
    private readonly idempotency: Idempotency,
  ) {}

  /** Names of those who have a place. Each reading is an audit entry. */
  @Get()
  @Can('event.door')
  async list(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.db.transaction((tx) => this.door.list(tx, me, id)) };
  }

  /** Ticks a party off: how many of them came. */
  @Post(':bookingId')
  @HttpCode(200)
  @Can('event.door')
  async tick(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
    @IdempotencyKey() key: string,
    @Body() { came }: CameDto,
  ) {
    await this.idempotency.once(me.id, key, { tick: bookingId, came }, async (tx) => {
      await this.door.tick(tx, me, id, bookingId, came);
      return null;
    });
    return { came };
  }
}
