import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { AnswerStepDto, AnswerWordsDto } from './rumour-answer.dto';
import { RumourAnswers } from './rumour-answers.service';
import { answerStateWords } from './rules/answer-life';
import { answerParts, partsFor, partWords } from './rules/answer-parts';
import { answerBlockerWords, whyNotAnswer } from './rules/may-answer';

type Posted = Record<string, unknown>;

/** Where staff write and approve what the public is told about a rumour. */
@Controller('staff/rumours/:id/answer')
@ApiExcludeController()
export class RumourAnswerPages {
  constructor(
    private readonly answers: RumourAnswers,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('rumour.read')
  show(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string, @Res() response: Response) {
    return this.page(response, 200, me, id);
  }

  @Post()
  @Can('rumour.write')
  async write(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(AnswerWordsDto, posted);
    if (!form.ok) return this.page(response, 422, me, id, { posted, errors: form.errors });
    const version = Number(posted.version);
    const words = { ...form.value };
    await this.acting(response, me, id, posted, 'fact', () =>
      this.idempotency.once(me.id, requestIdOf(posted), { answer: id, version, words }, (tx) =>
        this.answers.write(tx, me, id, version, words),
      ),
    );
  }

  @Post('steps')
  @Can('rumour.read')
  async step(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(AnswerStepDto, posted);
    if (!form.ok) return this.page(response, 422, me, id, { posted, errors: form.errors });
    const version = Number(posted.version);
    const asked = { ...form.value };
    await this.acting(response, me, id, posted, `reason-${asked.action}`, () =>
      this.idempotency.once(me.id, requestIdOf(posted), { stepOf: id, version, asked }, (tx) =>
        this.answers.step(tx, me, id, version, asked),
      ),
    );
  }

  /** What was typed stays on the page whatever is refused. */
  private async acting(
    response: Response,
    me: StaffMember,
    id: string,
    posted: Posted,
    field: string,
    act: () => Promise<unknown>,
  ) {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refusal) || !['may-not', 'stale-edit'].includes(error.code))
        throw error;
      const errors = [{ field, words: error.words }];
      return this.page(response, error.status, me, id, { posted, errors });
    }
    response.redirect(303, `/staff/rumours/${id}/answer`);
  }

  private async page(
    response: Response,
    status: number,
    me: StaffMember,
    id: string,
    more: { posted?: Posted; errors?: readonly FieldError[] } = {},
  ) {
    const seen = await this.answers.of(id);
    const { rumour, draft, published, findings, facts, publicFacts } = seen;
    const why = (action: 'propose' | 'publish' | 'return' | 'write') =>
      whyNotAnswer(me, facts, action);
    const blockers = draft ? why(draft.state === 'proposed' ? 'publish' : 'propose') : [];
    response.status(status).render('publishing/rumour-answers/views/answer', {
      ...{ rumour, draft, published, findings, partWords },
      parts: answerParts.map((name) => ({
        ...{ name, ...partWords[name], needed: partsFor(rumour.status).includes(name) },
        value: (more.posted ?? draft)?.[name],
      })),
      state: draft && answerStateWords[draft.state],
      blockers: blockers.map((code) => answerBlockerWords[code]),
      can: {
        write: why('write').length === 0,
        ...{ propose: draft && why('propose').length === 0 },
        ...{ publish: draft && why('publish').length === 0 },
        ...{ return: draft && why('return').length === 0 },
        withdraw: published && whyNotAnswer(me, publicFacts, 'withdraw').length === 0,
      },
      ...more,
    });
  }
}
