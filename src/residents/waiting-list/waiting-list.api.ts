import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { WaitingList } from './waiting-list.service';

@Controller('api/v1/waiting-list')
@ApiTags('residents')
export class WaitingListApi {
  constructor(
    private readonly list: WaitingList,
    private readonly idempotency: Idempotency,
  ) {}

  /** Boroughs, and how many confirmed addresses wait for each. */
  @Get()
  @Can('waiting-list.open')
  async show() {
    return { boroughs: await this.list.boroughs() };
  }

  /** Opens a borough and invites who waits. 404 `not-found`, 409 `already-open`. */
  @Post(':boroughId/opening')
  @HttpCode(200)
  @Can('waiting-list.open')
  open(
    @Me() me: StaffMember,
    @Param('boroughId', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ) {
    return this.idempotency.once(`waiting-list/${me.id}`, key, { open: id }, (tx) =>
      this.list.open(tx, me.id, id),
    );
  }
}
