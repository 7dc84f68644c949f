import { Body, Controller, Get, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { check } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { ReleaseDto } from './hold.dto';
import { SendingHold } from './sending-hold.service';

const VIEW = 'delivery/hold/views/hold';
type Posted = Record<string, unknown>;
const keyIn = ({ request_id: key }: Posted) => (typeof key === 'string' ? key : undefined);

/** Whether anything may go out at all, and who lets it. */
@Controller('staff/sending-hold')
@ApiExcludeController()
export class HoldPages {
  constructor(
    private readonly hold: SendingHold,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('sending.release')
  @Render(VIEW)
  show() {
    return this.hold.standing();
  }

  @Post()
  @Can('sending.release')
  async begin(@Me() me: StaffMember, @Body() posted: Posted, @Res() response: Response) {
    await this.idempotency.once(me.id, keyIn(posted), { act: 'hold-sending' }, (tx) =>
      this.hold.hold(tx, me),
    );
    response.redirect(303, '/staff/sending-hold');
  }

  @Post('release')
  @Can('sending.release')
  async release(@Me() me: StaffMember, @Body() posted: Posted, @Res() response: Response) {
    const form = await check(ReleaseDto, { cause: posted.cause });
    if (!form.ok) {
      const page = { ...(await this.hold.standing()), errors: form.errors };
      return response.status(422).render(VIEW, page);
    }
    const { cause } = form.value;
    await this.idempotency.once(me.id, keyIn(posted), { act: 'release-sending', cause }, (tx) =>
      this.hold.release(tx, me, cause),
    );
    response.redirect(303, '/staff/sending-hold');
  }
}
