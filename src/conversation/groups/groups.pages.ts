import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { taskStateWords } from '../tasks/rules/task-life';
import type { Posted } from '../tasks/task-forms';
import { AnswerTask } from '../tasks/tasks.dto';
import { AnsweringMany } from './answering-many.service';
import { JoinConcerns } from './group.dto';
import { Groups } from './groups.service';
import { manyBlockerWords, waits, whyNotAnswerAll } from './rules/may-answer-many';
import { SimilarConcerns } from './similar.service';

/** Where officers see what may be about one thing, put it together and answer it at once. */
@Controller('staff')
@ApiExcludeController()
export class GroupsPages {
  constructor(
    private readonly groups: Groups,
    private readonly alike: SimilarConcerns,
    private readonly many: AnsweringMany,
    private readonly idempotency: Idempotency,
  ) {}

  @Get('tasks/:id/similar')
  @Can('task.group')
  @Render('conversation/groups/views/similar')
  async similar(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    return { taskId: id, similar: await this.alike.of(me, id) };
  }

  @Post('tasks/:id/group')
  @Can('task.group')
  async join(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(JoinConcerns, posted);
    if (!form.ok) return response.redirect(303, `/staff/tasks/${id}/similar`);
    const { taskId } = form.value;
    const { groupId } = await this.idempotency.once(
      ...([me.id, requestIdOf(posted), { join: id, taskId }] as const),
      (tx) => this.groups.join(tx, me, id, taskId),
    );
    response.redirect(303, `/staff/concern-groups/${groupId}`);
  }

  @Post('tasks/:id/split')
  @Can('task.group')
  async split(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    await this.idempotency.once(me.id, requestIdOf(posted), { split: id }, (tx) =>
      this.groups.leave(tx, me, id),
    );
    response.redirect(303, `/staff/tasks/${id}`);
  }

  @Get('concern-groups/:id')
  @Can('task.group')
  async show(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('answered') answered: string | undefined,
    @Res() response: Response,
  ) {
    const done = /^\d{1,4}$/.test(answered ?? '') ? Number(answered) : undefined;
    return this.page(me, id, response, 200, { answered: done });
  }

  @Post('concern-groups/:id/answer')
  @Can('task.answer')
  async answer(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(AnswerTask, posted);
    if (!form.ok) return this.page(me, id, response, 422, { posted, errors: form.errors });
    const { text } = form.value;
    const request = { answerGroup: id, text };
    try {
      const { answered } = await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
        this.many.directly(tx, me, id, text),
      );
      response.redirect(303, `/staff/concern-groups/${id}?answered=${answered}`);
    } catch (error) {
      if (!(error instanceof Refusal) || error.status === 404) throw error;
      const errors = [{ field: 'text', words: error.words }];
      return this.page(me, id, response, error.status, { posted, errors });
    }
  }

  /** The draft itself is begun on the page that tells followers. */
  @Post('concern-groups/:id/followers')
  @Can('task.group')
  async follow(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    await this.idempotency.once(me.id, requestIdOf(posted), { followGroup: id }, (tx) =>
      this.many.follow(tx, me, id),
    );
    response.redirect(303, `/staff/tell/concerns/${id}`);
  }

  @Post('concern-groups/:id/answered')
  @Can('task.group')
  async answered(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const { answered } = await this.idempotency.once(
      ...([me.id, requestIdOf(posted), { groupAnswered: id }] as const),
      (tx) => this.many.byMessage(tx, me, id),
    );
    response.redirect(303, `/staff/concern-groups/${id}?answered=${answered}`);
  }

  private async page(
    me: StaffMember,
    id: string,
    response: Response,
    status: number,
    more: { posted?: Posted; errors?: readonly FieldError[]; answered?: number },
  ) {
    const group = await this.groups.find(id);
    const members = await this.groups.members(me, id);
    response.status(status).render('conversation/groups/views/group', {
      ...{ group, members, stateWords: taskStateWords },
      waiting: members.filter(waits).length,
      whyNot: whyNotAnswerAll(me.id, members).map((blocker) => manyBlockerWords[blocker]),
      ...more,
    });
  }
}
