import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { Answers } from '../answers/answers.service';
import { TaskViews } from './task-view.service';
import { AnswerTask, CloseTask, TaskFilter } from './tasks.dto';
import { TasksService } from './tasks.service';

/** Tasks: what residents raised and who deals with it. Changes need If-Match and an Idempotency-Key. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1/tasks')
export class TasksApi {
  constructor(
    private readonly tasks: TasksService,
    private readonly views: TaskViews,
    private readonly answers: Answers,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('task.read')
  async list(@Me() me: StaffMember, @Query() { state }: TaskFilter) {
    return { items: await this.tasks.board(me, state && [state]) };
  }

  @Get(':id')
  @Can('task.read')
  one(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    return this.views.of(me, id);
  }

  @Post(':id/claim')
  @HttpCode(200)
  @Can('task.claim')
  claim(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    const request = { claim: id, seen };
    return this.idempotency.once(me.id, key, request, (tx) =>
      this.tasks.claim(tx, me, id, seen, key),
    );
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Can('task.answer')
  answer(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: AnswerTask,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    const request = { answer: id, seen, text };
    return this.idempotency.once(me.id, key, request, (tx) =>
      this.answers.give(tx, me, id, seen, text, key),
    );
  }

  @Post(':id/close')
  @HttpCode(200)
  @Can('task.close')
  close(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: CloseTask,
    @IfMatch() seen: number,
    @IdempotencyKey() key: string,
  ) {
    const request = { close: id, seen, reason };
    return this.idempotency.once(me.id, key, request, (tx) =>
      this.tasks.close(tx, me, id, seen, reason, key),
    );
  }
}
