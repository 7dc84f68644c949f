import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { MessagesService } from '../../publishing/messages/messages.service';
import { wordsOf } from '../../publishing/messages/rules/blockers';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { ResendDto, wishOf } from './resend.dto';
import { asked } from './resends.api';
import { Resends } from './resends.service';

const VIEW = 'delivery/resends/views/resend';
type Posted = Record<string, unknown>;

/** Asks whom a finished message goes to again, and why. */
@Controller('staff/messages/:id/resend')
@ApiExcludeController()
export class ResendsPages {
  constructor(
    private readonly resends: Resends,
    private readonly messages: MessagesService,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('message.resend')
  @Render(VIEW)
  ask(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(me, id);
  }

  @Post()
  @Can('message.resend')
  async resend(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const again = async (errors: readonly FieldError[]) =>
      response.status(422).render(VIEW, { ...(await this.page(me, id)), errors, posted });
    if (!isWhom(posted.whom)) return again([{ field: 'whom', words: 'Choose who gets it' }]);
    const form = await check(ResendDto, {
      ...whoms[posted.whom],
      words: posted.words,
      ...(posted.whom === 'one' && { address: posted.address }),
    });
    if (!form.ok) return again(form.errors);
    const key = requestIdOf(posted);
    try {
      await this.idempotency.once(me.id, key, { act: 'resend', id, ...asked(form.value) }, (tx) =>
        this.resends.begin(tx, me, id, wishOf(form.value)),
      );
    } catch (refused) {
      if (!(refused instanceof Refusal) || refused.code !== 'nobody-to-resend-to') throw refused;
      return again([{ field: posted.whom === 'one' ? 'address' : 'whom', words: refused.message }]);
    }
    response.redirect(303, `/staff/messages/${id}/live`);
  }

  private async page(me: StaffMember, id: string) {
    const { revision } = await this.messages.get(id);
    const { why, failed, unknown } = await this.resends.offer(me, id);
    return { id, subject: revision.subject, why: wordsOf(why), failed, unknown };
  }
}

const whoms = {
  failed: { states: ['failed'] },
  both: { states: ['failed', 'unknown'] },
  one: {},
} as const;
const isWhom = (given: unknown): given is keyof typeof whoms =>
  typeof given === 'string' && Object.hasOwn(whoms, given);
