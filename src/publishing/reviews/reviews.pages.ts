import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { check } from '../../platform/http/check';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { isBlank } from '../messages/rules/common';
import { wordsOf } from '../messages/rules/blockers';
import { ReviewDto } from './review.dto';
import { ReviewingService } from './reviewing.service';

const VIEW = 'publishing/reviews/views/review';

/** The review of what an on-call inspector decided alone. */
@Controller('staff/reviews')
@ApiExcludeController()
export class ReviewsPages {
  constructor(private readonly reviewing: ReviewingService) {}

  @Get(':id')
  @Can('review.read')
  @Render(VIEW)
  async show(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    const { blockers, ...seen } = await this.reviewing.get(me, id);
    return { ...seen, whyNot: wordsOf(blockers) };
  }

  @Post(':id')
  @Can('review.close')
  async close(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Record<string, unknown>,
    @Res() response: Response,
  ) {
    const form = await check(ReviewDto, { words: posted.words });
    const missing = { field: 'words', words: 'Write what you found.' };
    const errors = form.ok ? (isBlank(form.value.words) ? [missing] : []) : form.errors;
    if (!form.ok || errors.length > 0) {
      const { blockers, ...seen } = await this.reviewing.get(me, id);
      const page = { ...seen, whyNot: wordsOf(blockers), errors, words: posted.words };
      return response.status(422).render(VIEW, page);
    }
    const key = requestIdOf(posted);
    await this.reviewing.close(me, key, id, form.value.words);
    response.redirect(303, '/staff/approvals');
  }
}
