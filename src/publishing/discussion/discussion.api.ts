import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { MessagesService } from '../messages/messages.service';
import { AnswerDto, CommentDto } from './comment.dto';
import { Discussion } from './discussion.service';

@Controller('api/v1/messages/:id/comments')
@ApiTags('discussion')
@ApiBearerAuth()
export class DiscussionApi {
  constructor(
    private readonly discussion: Discussion,
    private readonly messages: MessagesService,
  ) {}

  /** Comments with their answers: those on the newest revision first. */
  @Get()
  @Can('message.read')
  async all(@Param('id', ParseUUIDPipe) id: string) {
    await this.messages.get(id);
    const [items, open] = await Promise.all([this.discussion.of(id), this.discussion.openOf(id)]);
    return { items, open };
  }

  /** Comments on the current revision, perhaps on a finding or on words of it. Stops nothing; nobody is mailed. */
  @Post()
  @Can('message.read')
  async comment(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() body: CommentDto,
  ) {
    return { id: await this.discussion.comment(me, id, key, { ...body }) };
  }

  /** Answers a comment. */
  @Post(':commentId/answers')
  @Can('message.read')
  async answer(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @IdempotencyKey() key: string,
    @Body() { words }: AnswerDto,
  ) {
    return { id: await this.discussion.answer(me, id, commentId, key, words) };
  }

  /** Marks a comment as resolved. */
  @Post(':commentId/resolve')
  @HttpCode(200)
  @Can('message.read')
  async resolve(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @IdempotencyKey() key: string,
  ) {
    return { id: await this.discussion.resolve(me, id, commentId, key, true) };
  }

  /** Marks a comment as open again. */
  @Post(':commentId/reopen')
  @HttpCode(200)
  @Can('message.read')
  async reopen(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @IdempotencyKey() key: string,
  ) {
    return { id: await this.discussion.resolve(me, id, commentId, key, false) };
  }
}
