import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Render, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { check } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { Alarms } from '../alarms/alarms.service';
import { Answers } from '../answers/answers.service';
import { TaskViews } from './task-view.service';
import { AnswerTask, CloseTask } from './tasks.dto';
import { TasksService } from './tasks.service';

/** Hidden fields of every form on these pages. */
interface Posted {
  request_id: string;
  version: string;
  [field: string]: string;
}

const view = 'conversation/tasks/views/task';

@Controller('staff')
export class TasksPages {
  constructor(
    private readonly tasks: TasksService,
    private readonly views: TaskViews,
    private readonly answers: Answers,
    private readonly alarms: Alarms,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('tasks/:id')
  @Can('task.read')
  @Render(view)
  async one(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    return { task: await this.views.of(me, id), now: new Date() };
  }

  @Post('tasks/:id/claim')
  @Can('task.claim')
  async claim(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() form: Posted,
    @Res() response: Response,
  ) {
    const seen = Number(form.version);
    await this.idempotency.once(me.id, form.request_id, { claim: id, seen }, (tx) =>
      this.tasks.claim(tx, me, id, seen, form.request_id),
    );
    response.redirect(303, `/staff/tasks/${id}`);
  }

  @Post('tasks/:id/release')
  @Can('task.claim')
  async release(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() form: Posted,
    @Res() response: Response,
  ) {
    const seen = Number(form.version);
    await this.idempotency.once(me.id, form.request_id, { release: id, seen }, (tx) =>
      this.tasks.release(tx, me, id, seen, form.request_id),
    );
    response.redirect(303, `/staff/tasks/${id}`);
  }

  @Post('tasks/:id/answer')
  @Can('task.answer')
  async answer(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() form: Posted,
    @Res() response: Response,
  ) {
    const checked = await check(AnswerTask, form);
    if (!checked.ok) return this.again(me, id, form, checked.errors, response);
    const seen = Number(form.version);
    const { text } = checked.value;
    try {
      await this.idempotency.once(me.id, form.request_id, { answer: id, seen, text }, (tx) =>
        this.answers.give(tx, me, id, seen, text, form.request_id),
      );
    } catch (error) {
      const words = wordsToMend(error);
      return this.again(me, id, form, [{ field: 'text', words }], response);
    }
    response.redirect(303, `/staff/tasks/${id}`);
  }

  @Post('tasks/:id/close')
  @Can('task.close')
  async close(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() form: Posted,
    @Res() response: Response,
  ) {
    const checked = await check(CloseTask, form);
    if (!checked.ok) return this.again(me, id, form, checked.errors, response);
    const seen = Number(form.version);
    const { reason } = checked.value;
    try {
      await this.idempotency.once(me.id, form.request_id, { close: id, seen, reason }, (tx) =>
        this.tasks.close(tx, me, id, seen, reason, form.request_id),
      );
    } catch (error) {
      const words = wordsToMend(error);
      return this.again(me, id, form, [{ field: 'reason', words }], response);
    }
    response.redirect(303, `/staff/tasks/${id}`);
  }

  @Post('alarms/:id/take')
  @Can('alarm.take')
  async takeAlarm(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() form: Posted,
    @Res() response: Response,
  ) {
    await this.idempotency.once(me.id, form.request_id, { take: id }, (tx) =>
      this.alarms.take(tx, me, id),
    );
    response.redirect(303, '/staff/tasks');
  }

  /** The page once more, with what was typed and what is wrong. */
  private async again(
    me: StaffMember,
    id: string,
    form: Posted,
    errors: { field: string; words: string }[],
    response: Response,
  ) {
    response.status(422).render(view, {
      ...{ task: await this.views.of(me, id), now: new Date() },
      ...{ form, errors },
    });
  }
}

/** Words of a refusal that leaves what was typed on the page: the check stopped it, or the task has changed. */
function wordsToMend(error: unknown): string {
  if (error instanceof Refusal && ['answer-stopped', 'nobody-to-answer'].includes(error.code))
    return error.words;
  if (error instanceof Refusal && error.code === 'stale-edit')
    return 'This task changed while you wrote, perhaps by a further reply. Read it below, then send again.';
  throw error;
}
