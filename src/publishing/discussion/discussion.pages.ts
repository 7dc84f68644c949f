import { Body, Controller, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { ShownMessages } from '../reading/shown-message.service';
import { AnswerDto, CommentDto } from './comment.dto';
import { Discussion } from './discussion.service';

type Posted = Record<string, unknown>;

const MESSAGE = 'publishing/messages/views/message';

/** The discussion on the message's page. A mistake shows the page again, with what was typed. */
@Controller('staff/messages/:id/comments')
@ApiExcludeController()
export class DiscussionPages {
  constructor(
    private readonly discussion: Discussion,
    private readonly shown: ShownMessages,
  ) {}

  @Post()
  @Can('message.read')
  async comment(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const { words, findingId, quote } = posted;
    const form = await check(CommentDto, { words, findingId: findingId || undefined, quote });
    const wrong = form.ok
      ? await faults(this.discussion.comment(me, id, requestIdOf(posted), form.value))
      : form.errors;
    await this.answered(me, id, 'comment', wrong, posted, response);
  }

  @Post(':commentId/answers')
  @Can('message.read')
  async answer(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(AnswerDto, { words: posted.words });
    const wrong = form.ok
      ? await faults(
          this.discussion.answer(me, id, commentId, requestIdOf(posted), form.value.words),
        )
      : form.errors;
    await this.answered(me, id, `answer-${commentId}`, wrong, posted, response);
  }

  @Post(':commentId/resolved')
  @Can('message.read')
  async resolve(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    await this.discussion.resolve(
      me,
      id,
      commentId,
      requestIdOf(posted),
      posted.resolved === 'yes',
    );
    response.redirect(303, `/staff/messages/${id}#discussion`);
  }

  /** The ids of the form's fields begin with its name. */
  private async answered(
    me: StaffMember,
    id: string,
    form: string,
    wrong: readonly FieldError[],
    posted: Posted,
    response: Response,
  ) {
    if (wrong.length === 0) return response.redirect(303, `/staff/messages/${id}#discussion`);
    const page = await this.shown.of(me, id);
    const errors = wrong.map(({ field, words }) => ({ field: `${form}-${field}`, words }));
    response.status(422).render(MESSAGE, { ...page, errors, posted });
  }
}

/** What was wrong with the fields; any other refusal has its own page. */
async function faults(act: Promise<unknown>): Promise<readonly FieldError[]> {
  try {
    await act;
    return [];
  } catch (error) {
    const wrong = error instanceof Refusal && (error.details.errors as FieldError[] | undefined);
    if (!wrong) throw error;
    return wrong;
  }
}
