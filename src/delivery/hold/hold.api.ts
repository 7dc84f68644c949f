import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { HoldAnswer, ReleaseDto } from './hold.dto';
import { SendingHold } from './sending-hold.service';

@Controller('api/v1/sending-hold')
@ApiTags('delivery')
@ApiBearerAuth()
export class HoldApi {
  constructor(
    private readonly hold: SendingHold,
    private readonly idempotency: Idempotency,
  ) {}

  /** Whether all sending is held, as after a restore of the database. */
  @Get()
  @Can('sending.release')
  @ApiOkResponse({ type: HoldAnswer })
  standing(): Promise<HoldAnswer> {
    return this.hold.standing();
  }

  /** Holds all messages and digests, for whatever reason. */
  @Post()
  @HttpCode(200)
  @Can('sending.release')
  begin(@Me() me: StaffMember, @IdempotencyKey() key: string) {
    return this.idempotency.once(me.id, key, { act: 'hold-sending' }, async (tx) => {
      await this.hold.hold(tx, me);
      return { held: true };
    });
  }

  /** Lets sending go on; says how many deliveries and letters ended as unknown. 409 `not-held`. */
  @Post('release')
  @HttpCode(200)
  @Can('sending.release')
  release(@Me() me: StaffMember, @IdempotencyKey() key: string, @Body() { cause }: ReleaseDto) {
    return this.idempotency.once(me.id, key, { act: 'release-sending', cause }, (tx) =>
      this.hold.release(tx, me, cause),
    );
  }
}
