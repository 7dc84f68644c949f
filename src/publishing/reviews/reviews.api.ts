import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { ReviewDto } from './review.dto';
import { ReviewingService } from './reviewing.service';

@Controller('api/v1/reviews')
@ApiTags('approvals')
@ApiBearerAuth()
export class ReviewsApi {
  constructor(private readonly reviewing: ReviewingService) {}

  /** Open reviews of what on-call inspectors decided alone, the earliest due first. */
  @Get()
  @Can('review.read')
  async open(@Me() me: StaffMember) {
    return { items: await this.reviewing.openFor(me) };
  }

  /** Closes a review with words. 409 `may-not` with blockers. */
  @Post(':id/done')
  @HttpCode(200)
  @Can('review.close')
  done(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { words }: ReviewDto,
  ) {
    return this.reviewing.close(me, key, id, words);
  }
}
