import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { check } from '../../platform/http/check';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { MessagesService } from '../messages/messages.service';
import { CorrectionDto } from './correction.dto';
import { CorrectionsService } from './corrections.service';

type Posted = Record<string, unknown>;
const VIEW = 'publishing/corrections/views/correct';

@Controller('staff/messages')
@ApiExcludeController()
export class CorrectionsPages {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly messages: MessagesService,
  ) {}

  @Get(':id/correct')
  @Can('message.write')
  async form(@Param('id', ParseUUIDPipe) id: string, @Res() response: Response) {
    const { revision } = await this.messages.get(id);
    response.render(VIEW, { id, subject: revision.subject, values: {} });
  }

  @Post(':id/correct')
  @Can('message.write')
  async correct(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const shaped = { ...wordsOf(posted), blocked: posted.blocked === 'yes' };
    const form = await check(CorrectionDto, shaped);
    const errors = form.ok ? [] : [...form.errors];
    if (shaped.blocked && shaped.blockedBecause === '')
      errors.push({ field: 'blockedBecause', words: 'Say why it may not be published.' });
    if (errors.length > 0) {
      const { revision } = await this.messages.get(id);
      const page = { id, subject: revision.subject, values: shaped, errors };
      return response.status(422).render(VIEW, page);
    }
    const draft = await this.corrections.correct(me, id, requestIdOf(posted), shaped);
    response.redirect(303, `/staff/messages/${draft}/edit`);
  }

  @Post(':id/follow-ups')
  @Can('message.write')
  async followUp(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const draft = await this.corrections.followUp(me, id, requestIdOf(posted));
    response.redirect(303, `/staff/messages/${draft}/edit`);
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const wordsOf = (posted: Posted) => ({
  wrong: text(posted.wrong),
  right: text(posted.right),
  why: text(posted.why),
  blockedBecause: text(posted.blockedBecause),
});
