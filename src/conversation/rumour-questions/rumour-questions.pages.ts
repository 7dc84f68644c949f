import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { isStatus } from '../../publishing/rumours/rules/rumour-life';
import { statusWords } from '../../publishing/rumours/rules/rumour-words';
import { RumoursService } from '../../publishing/rumours/rumours.service';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { JoinDto } from './rumour-questions.dto';
import { RumourQuestions } from './rumour-questions.service';

type Posted = Record<string, unknown>;

/** "Is this true?": which rumour each asks about, and how many asked. */
@Controller('staff/rumour-questions')
@ApiExcludeController()
export class RumourQuestionsPages {
  constructor(
    private readonly questions: RumourQuestions,
    private readonly rumours: RumoursService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('rumour.write')
  show(@Me() me: StaffMember, @Res() response: Response) {
    return this.page(me, response, 200);
  }

  @Post(':id')
  @Can('rumour.write')
  async join(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(JoinDto, posted);
    const wrong = (words: string, status: number) =>
      this.page(me, response, status, [{ field: `rumour-${id}`, words }]);
    if (!form.ok) return wrong(form.errors[0]!.words, 422);
    const { rumourId } = form.value;
    try {
      await this.idempotency.once(me.id, requestIdOf(posted), { join: id, rumourId }, (tx) =>
        this.questions.join(tx, me, id, rumourId),
      );
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'may-not') throw error;
      return wrong(error.words, 409);
    }
    response.redirect(303, '/staff/rumour-questions');
  }

  private async page(
    me: StaffMember,
    response: Response,
    status: number,
    errors?: readonly FieldError[],
  ) {
    const [waiting, groups, entries] = await Promise.all([
      this.questions.waiting(me),
      this.questions.groups(),
      this.rumours.open(),
    ]);
    response.status(status).render('conversation/rumour-questions/views/questions', {
      ...{ waiting, entries, errors },
      groups: groups.map((one) => ({
        ...one,
        words: isStatus(one.status) ? statusWords[one.status] : undefined,
      })),
    });
  }
}
