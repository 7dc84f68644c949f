import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Settings } from '../../../../platform/config/settings';
import { RateLimits } from '../../../../platform/http/rate-limits';
import { Can, Me } from '../../../../staff/can';
import type { StaffMember } from '../../../../staff/staff-member';
import { CheckingService } from '../../../checking/checking.service';
import { readForm } from '../message-form';
import { questionsFor } from '../../rules/questions-for';
import { checkableOf, liveAnswer } from './live-check';

/** The script asks at most every 0.7 s while somebody types; two open editors are still within this. */
const LIMIT = { points: 200, seconds: 60 };

/** What the editor's script asks while somebody types. Nothing is kept. */
@Controller('staff/messages')
@ApiExcludeController()
export class LiveCheckPages {
  constructor(
    private readonly checking: CheckingService,
    private readonly limits: RateLimits,
    private readonly settings: Settings,
  ) {}

  /** Takes the editor's form as it stands, answers JSON. */
  @Post('check')
  @HttpCode(200)
  @Can('message.write')
  async check(@Me() me: StaffMember, @Body() posted: Record<string, unknown>) {
    await this.limits.take('live-check', me.id, LIMIT);
    const form = await readForm(posted, this.settings.FORCE_ZONE);
    const checkable = checkableOf(form);
    const asked = questionsFor(checkable.declaration, { images: checkable.images?.length });
    return liveAnswer(await this.checking.check(checkable), asked);
  }
}
