import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { AnswerTask } from '../tasks/tasks.dto';
import { AnsweringMany } from './answering-many.service';
import { JoinConcerns } from './group.dto';
import { Groups } from './groups.service';
import { SimilarConcerns } from './similar.service';

/** Concerns about one thing. A person puts them together; each resident is told of their own alone. */
@ApiTags('tasks')
@ApiBearerAuth()
@Controller('api/v1')
export class GroupsApi {
  constructor(
    private readonly groups: Groups,
    private readonly similar: SimilarConcerns,
    private readonly many: AnsweringMany,
    private readonly idempotency: Idempotency,
  ) {}

  /** Concerns that may be about the same thing, with a score and its reasons. */
  @Get('tasks/:id/similar')
  @Can('task.read')
  async alike(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.similar.of(me, id) };
  }

  @Post('tasks/:id/group')
  @HttpCode(200)
  @Can('task.group')
  join(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { taskId }: JoinConcerns,
    @IdempotencyKey() key: string,
  ) {
    return this.idempotency.once(me.id, key, { join: id, taskId }, (tx) =>
      this.groups.join(tx, me, id, taskId),
    );
  }

  @Post('tasks/:id/split')
  @HttpCode(204)
  @Can('task.group')
  async split(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ): Promise<void> {
    await this.idempotency.once(me.id, key, { split: id }, (tx) => this.groups.leave(tx, me, id));
  }

  @Get('concern-groups/:id')
  @Can('task.read')
  async group(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    const group = await this.groups.find(id);
    const members = await this.groups.members(me, id);
    return {
      ...group,
      members: members.map(({ taskId, concernId, category, area, at, state, dueAt }) => ({
        ...{ taskId, concernId, category, area, at, state, dueAt },
      })),
    };
  }

  /** The same words to each of at most five people, in their own threads. */
  @Post('concern-groups/:id/answer')
  @HttpCode(200)
  @Can('task.answer')
  answer(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { text }: AnswerTask,
    @IdempotencyKey() key: string,
  ) {
    return this.idempotency.once(me.id, key, { answerGroup: id, text }, (tx) =>
      this.many.directly(tx, me, id, text),
    );
  }

  /** Makes them followers, so that `POST followers/concerns/{id}/message` begins a draft to them. */
  @Post('concern-groups/:id/followers')
  @HttpCode(200)
  @Can('task.group')
  follow(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ) {
    return this.idempotency.once(me.id, key, { followGroup: id }, (tx) =>
      this.many.follow(tx, me, id),
    );
  }

  /** Counts the tasks of those whom a message about the group has reached as answered. */
  @Post('concern-groups/:id/answered')
  @HttpCode(200)
  @Can('task.group')
  answered(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ) {
    return this.idempotency.once(me.id, key, { groupAnswered: id }, (tx) =>
      this.many.byMessage(tx, me, id),
    );
  }
}
