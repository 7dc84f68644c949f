import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Refusal } from '../../platform/errors';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { RateLimits } from '../../platform/http/rate-limits';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { asJson } from '../reading/message-json';
import { MessageViews } from '../reading/message-view.service';
import { Allowing } from './allowing.service';
import { AudienceChoices } from './audience-choices.service';
import { AllowSmallDto, AudienceDto } from './audience.dto';
import { AudienceFiguresService } from './audience-figures.service';
import { COUNT_LIMIT } from './rules/count-limit';
import { drawingGiven } from './read-choice';

@Controller('api/v1/messages')
@ApiTags('messages')
@ApiBearerAuth()
export class AudienceApi {
  constructor(
    private readonly choices: AudienceChoices,
    private readonly figures: AudienceFiguresService,
    private readonly allowing: Allowing,
    private readonly idempotency: Idempotency,
    private readonly views: MessageViews,
    private readonly limits: RateLimits,
  ) {}

  /**
   * Whom an audience would reach today, by area, channel and language, with time, cost, and who had enough mail this
   * week. Counts are rounded to ten, 0 for fewer than ten. `areaIds` of a drawing are the wards that it touches.
   * Null figures: no topic, or nowhere. Nothing is kept.
   */
  @Post('audience')
  @HttpCode(200)
  @Can('audience.count')
  async count(@Me() me: StaffMember, @Body() body: AudienceDto) {
    await this.limits.take('audience-count', me.id, COUNT_LIMIT);
    const { topicCode, areaIds = [], leavesOutId = null, urgent = false, smsText } = body;
    const { drawing, errors } = drawingGiven(body.drawing);
    if (errors[0]) throw new Refusal('invalid-input', 422, errors[0].words, { errors });
    const settled = await this.choices.settled({ areaIds, drawing, leavesOutId });
    const asked = { ...settled, topicCode, urgent, smsText: smsText?.trim() || null };
    const ties = { notAfter: null, correctsId: null, aboutId: null };
    const figures = await this.figures.of({ ...asked, ...ties }, new Date());
    return { areaIds: settled.areaIds, figures };
  }

  /**
   * Lets a message go to fewer people than the force's least, before it is approved: the approval is over this too,
   * and an edit voids it. 409 `may-not` with blockers, for example `edited-it-yourself`.
   */
  @Post(':id/small-audience')
  @Can('message.allow-small')
  async allow(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { revisionId: revisionSeen, reason }: AllowSmallDto,
  ) {
    const asked = { revisionSeen, reason };
    await this.idempotency.once(me.id, key, { allowSmall: id, ...asked }, (tx) =>
      this.allowing.allow(tx, me, id, asked),
    );
    return asJson(await this.views.of(me, id));
  }
}
