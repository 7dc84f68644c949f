import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { JoinDto } from './rumour-questions.dto';
import { RumourQuestions } from './rumour-questions.service';

/** Residents' questions whether something is true. */
@Controller('api/v1/rumour-questions')
@ApiTags('rumours')
@ApiBearerAuth()
export class RumourQuestionsApi {
  constructor(
    private readonly questions: RumourQuestions,
    private readonly idempotency: Idempotency,
  ) {}

  /** Those that wait, each with what it may be about, and how many asked about each rumour. */
  @Get()
  @Can('rumour.write')
  async list(@Me() me: StaffMember) {
    const [waiting, groups] = await Promise.all([
      this.questions.waiting(me),
      this.questions.groups(),
    ]);
    return { waiting, groups };
  }

  /** Says which rumour a question (by its concern's id) asks about. Once more changes it. 409 `may-not`. */
  @Put(':id/rumour')
  @HttpCode(200)
  @Can('rumour.write')
  async join(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { rumourId }: JoinDto,
  ) {
    await this.idempotency.once(me.id, key, { join: id, rumourId }, (tx) =>
      this.questions.join(tx, me, id, rumourId),
    );
    return { rumourId };
  }
}
