import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Refusal } from '../../platform/errors';
import { check } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { FollowerMessages } from '../../publishing/followers/follower-messages.service';
import { reachOf } from '../../publishing/reading/reach';
import { Can, Me } from '../../staff/can';
import { may } from '../../staff/rules/permissions';
import type { StaffMember } from '../../staff/staff-member';
import { communityWords } from '../rules/community-blockers';
import { FEW } from './rules/may-tell';
import { TellDirectlyDto } from './telling.dto';
import { Telling } from './telling.service';

type Posted = Record<string, unknown>;

/** Where an officer tells those who follow a thing; pages of things link to it. */
@Controller('staff/tell/:kind/:id')
@ApiExcludeController()
export class TellingPages {
  constructor(
    private readonly telling: Telling,
    private readonly messages: FollowerMessages,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('follower.tell')
  async show(
    @Me() me: StaffMember,
    @Param('kind') kind: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('told') told: string | undefined,
    @Res() response: Response,
  ) {
    const done = /^[1-5]$/.test(told ?? '') ? Number(told) : undefined;
    return this.page(me, { kind, id }, response, 200, { told: done });
  }

  @Post('message')
  @Can('message.write')
  async begin(
    @Me() me: StaffMember,
    @Param('kind') kind: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const made = await this.messages.begin(me, requestIdOf(posted), { kind, id });
    response.redirect(303, `/staff/messages/${made}/edit`);
  }

  @Post('answer')
  @Can('follower.tell')
  async directly(
    @Me() me: StaffMember,
    @Param('kind') kind: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const about = { kind, id };
    const form = await check(TellDirectlyDto, posted);
    if (!form.ok) return this.page(me, about, response, 422, { posted, errors: form.errors });
    const { text } = form.value;
    const key = requestIdOf(posted)!;
    try {
      const people = await this.idempotency.once(me.id, key, { tell: id, kind, text }, (tx) =>
        this.telling.directly(tx, me, about, text, key),
      );
      response.redirect(303, `/staff/tell/${kind}/${id}?told=${people}`);
    } catch (error) {
      if (!(error instanceof Refusal) || !['may-not', 'answer-stopped'].includes(error.code))
        throw error;
      const errors = [{ field: 'text', words: error.words }];
      return this.page(me, about, response, error.status, { posted, errors });
    }
  }

  private async page(
    me: StaffMember,
    about: { kind: string; id: string },
    response: Response,
    status: number,
    more: Record<string, unknown>,
  ) {
    const { subject, people, whyNotDirectly } = await this.telling.of(me, about);
    response.status(status).render('community/telling/views/tell', {
      ...{
        subject,
        reach: reachOf(people, people).words,
        single: people < 2,
        few: FEW,
        mayWrite: may(me.roles, 'message.write'),
      },
      whyNot: whyNotDirectly.map((code) => communityWords[code]),
      ...more,
    });
  }
}
