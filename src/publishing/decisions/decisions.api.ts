import { Body, Controller, Get, HttpStatus, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { mayNot } from '../messages/refusals';
import { AskingService, type Answer } from './asking.service';
import { DecisionDto, readAsk } from './decision.dto';

@Controller('api/v1')
@ApiTags('decisions')
@ApiBearerAuth()
export class DecisionsApi {
  constructor(private readonly asking: AskingService) {}

  /**
   * Decides by the request's id (`Idempotency-Key`): however often it is sent, it is one decision.
   * 200 with the outcome; 409 `may-not` with blockers when refused; 202 `not-known-yet` when it is kept but
   * not heard of: ask again at `/api/v1/decisions/{id}`.
   */
  @Post('messages/:id/decisions')
  @Can('message.read')
  async decide(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) messageId: string,
    @IdempotencyKey() id: string,
    @Body() body: DecisionDto,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answered(await this.asking.ask(me, messageId, id, readAsk(body)), response);
  }

  /** What became of a decision of one's own: answers as the decision itself does. */
  @Get('decisions/:id')
  @Can('message.read')
  async outcome(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ) {
    return answered(await this.asking.answerOf(me, id), response);
  }
}

function answered(answer: Answer, response: Response) {
  const { id: decisionId, messageId } = answer;
  if (!answer.known) {
    response.status(HttpStatus.ACCEPTED);
    return { decisionId, messageId, code: 'not-known-yet' };
  }
  const { outcome } = answer;
  if (!outcome.accepted) throw mayNot(outcome.blockers, { ...outcome, decisionId, messageId });
  response.status(HttpStatus.OK);
  return { decisionId, messageId, ...outcome };
}
