import { Body, Controller, HttpCode, Next, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { NextFunction, Response } from 'express';
import { Refusal } from '../../platform/errors';
import { check } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { RateLimits } from '../../platform/http/rate-limits';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { isBlank } from '../messages/rules/common';
import { ShownMessages } from '../reading/shown-message.service';
import { Allowing } from './allowing.service';
import { AllowSmallDto } from './audience.dto';
import { FormAudience } from './form-audience.service';
import { COUNT_LIMIT } from './rules/count-limit';

const MESSAGE = 'publishing/messages/views/message';

/** The live count of the editor, and the leave for a small audience on the message's page. */
@Controller('staff/messages')
@ApiExcludeController()
export class AudiencePages {
  constructor(
    private readonly audience: FormAudience,
    private readonly allowing: Allowing,
    private readonly idempotency: Idempotency,
    private readonly shown: ShownMessages,
    private readonly limits: RateLimits,
  ) {}

  /** Takes the editor's form as it stands; the answer's HTML goes into the page. Nothing is kept. */
  @Post('audience')
  @HttpCode(200)
  @Can('audience.count')
  async count(
    @Me() me: StaffMember,
    @Body() posted: Record<string, unknown>,
    @Res() response: Response,
    @Next() next: NextFunction,
  ) {
    await this.limits.take('audience-count', me.id, COUNT_LIMIT);
    const seen = await this.audience.of(posted);
    response.render('publishing/audience/views/counted', seen, (error: unknown, html?: string) => {
      if (error) return next(error);
      response.json({ html, words: seen.said });
    });
  }

  @Post(':id/small-audience')
  @Can('message.allow-small')
  async allow(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Record<string, unknown>,
    @Res() response: Response,
  ) {
    const again = async (status: number, words: string) => {
      const errors = [{ field: 'small-reason', words }];
      response.status(status).render(MESSAGE, { ...(await this.shown.of(me, id)), errors, posted });
    };
    const form = await check(AllowSmallDto, posted);
    if (!form.ok) return again(422, form.errors[0]?.words ?? 'Load the page again.');
    const { revisionId: revisionSeen, reason } = form.value;
    if (isBlank(reason)) return again(422, 'Say why so few people may get it.');
    const asked = { revisionSeen, reason };
    try {
      await this.idempotency.once(me.id, requestIdOf(posted), { allowSmall: id, ...asked }, (tx) =>
        this.allowing.allow(tx, me, id, asked),
      );
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'may-not') throw error;
      return again(409, error.words);
    }
    response.redirect(303, `/staff/messages/${id}#audience`);
  }
}
