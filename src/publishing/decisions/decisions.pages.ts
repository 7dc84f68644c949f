import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { check } from '../../platform/http/check';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { instantOf } from '../messages/editor/force-time';
import { wordsOf } from '../messages/rules/blockers';
import { AskingService, type Answer } from './asking.service';
import { ShownMessages } from '../reading/shown-message.service';
import { DecisionDto, readAsk } from './decision.dto';
import { faultsOf } from './form-faults';

type Posted = Record<string, unknown>;

const MESSAGE = 'publishing/messages/views/message';
const REFUSED = 'publishing/decisions/views/refused';

/** Decisions by form. The request id of the page is the decision's id, so a second click is the same decision. */
@Controller('staff')
@ApiExcludeController()
export class DecisionsPages {
  constructor(
    private readonly asking: AskingService,
    private readonly settings: Settings,
    private readonly shown: ShownMessages,
  ) {}

  @Post('messages/:id/decisions')
  @Can('message.read')
  async decide(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) messageId: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const errors = faultsOf(posted);
    if (errors.length > 0) {
      const page = await this.shown.of(me, messageId);
      return response.status(422).render(MESSAGE, { ...page, errors, posted });
    }
    const form = await check(DecisionDto, this.shaped(posted));
    if (!form.ok) {
      const words = form.errors.map((error) => error.words);
      return response.status(422).render(REFUSED, { messageId, words });
    }
    const id = requestIdOf(posted) ?? '';
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
      throw new Refusal('idempotency-key-missing', 400, 'Load the page again and decide there.');
    show(await this.asking.ask(me, messageId, id, readAsk(form.value)), response);
  }

  /** Where "not known yet" leads; it asks again by itself until there is an answer. */
  @Get('decisions/:id')
  @Can('message.read')
  async outcome(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ) {
    show(await this.asking.answerOf(me, id), response);
  }

  /** Form fields as the API's decision. A finding is cleared, or sent back, when it got a reason. */
  private shaped({
    action,
    version,
    hashSeen,
    reason,
    clear,
    code,
    back,
    when,
    day,
    time,
  }: Posted) {
    const each = action === 'return' ? back : clear;
    const reasons = Object.entries((each ?? {}) as Record<string, unknown>);
    const codes = (code ?? {}) as Record<string, unknown>;
    const clock = { day: String(day), time: String(time) };
    return {
      action,
      hashSeen: hashSeen === '' ? undefined : hashSeen,
      reason,
      versionSeen: Number(version),
      findings: reasons
        .filter(([, why]) => typeof why === 'string' && why.trim() !== '')
        .map(([findingId, why]) => ({
          ...{ findingId, reason: why },
          ...(action === 'clear' && { reasonCode: codes[findingId] }),
        })),
      ...(action === 'reschedule' && {
        releaseAt:
          when === 'now' ? null : (instantOf(clock, this.settings.FORCE_ZONE) ?? 'no time'),
      }),
    };
  }
}

function show(answer: Answer, response: Response): void {
  const { id, messageId } = answer;
  if (!answer.known) {
    // A header, not a tag: it works without script, and the link on the page does the same by hand.
    response.setHeader('Refresh', `3; url=/staff/decisions/${id}`);
    return response.status(202).render('publishing/decisions/views/waiting', { id, messageId });
  }
  const { accepted, blockers } = answer.outcome;
  if (accepted) return response.redirect(303, `/staff/messages/${messageId}?done=yes`);
  response.status(409).render(REFUSED, { messageId, words: wordsOf(blockers) });
}
