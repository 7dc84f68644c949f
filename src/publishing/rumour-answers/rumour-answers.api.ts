import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { AnswerStepDto, AnswerWordsDto } from './rumour-answer.dto';
import { RumourAnswers } from './rumour-answers.service';

/** What the public is told about a rumour. If-Match is the version of the draft; 0 while there is none. */
@Controller('api/v1/rumours/:id/answer')
@ApiTags('rumours')
@ApiBearerAuth()
export class RumourAnswersApi {
  constructor(
    private readonly answers: RumourAnswers,
    private readonly idempotency: Idempotency,
  ) {}

  /** The draft, what is published, and what the checks find in the draft now. */
  @Get()
  @Can('rumour.read')
  async get(@Param('id', ParseUUIDPipe) id: string) {
    const { draft, published, findings } = await this.answers.of(id);
    return { draft, published, findings };
  }

  /** Begins the draft or changes it. */
  @Put()
  @Can('rumour.write')
  async write(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
    @Body() words: AnswerWordsDto,
  ) {
    await this.idempotency.once(me.id, key, { answer: id, version, words }, (tx) =>
      this.answers.write(tx, me, id, version, words),
    );
    return this.get(id);
  }

  /** Proposes, returns, publishes or takes away. 409 `may-not` with blockers; who wrote in it never publishes it. */
  @Post('steps')
  @HttpCode(200)
  @Can('rumour.read')
  async step(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
    @Body() body: AnswerStepDto,
  ) {
    await this.idempotency.once(me.id, key, { answerStep: id, version, body }, (tx) =>
      this.answers.step(tx, me, id, version, body),
    );
    return this.get(id);
  }
}
