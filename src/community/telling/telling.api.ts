import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { FollowerMessages } from '../../publishing/followers/follower-messages.service';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { BeginMessageDto, TellDirectlyDto } from './telling.dto';
import { Telling } from './telling.service';

/** Those who follow one thing: `kind` is `priority`, `poll`, `event`, … */
@Controller('api/v1/followers/:kind/:id')
@ApiTags('followers')
@ApiBearerAuth()
export class TellingApi {
  constructor(
    private readonly telling: Telling,
    private readonly messages: FollowerMessages,
    private readonly idempotency: Idempotency,
  ) {}

  /** How many follow it now, and why the caller may not write to them directly; an empty list: they may. */
  @Get()
  @Can('follower.tell')
  async get(
    @Me() me: StaffMember,
    @Param('kind') kind: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    const { subject, people, whyNotDirectly } = await this.telling.of(me, { kind, id });
    return { kind, id, name: subject.name, people, blockers: whyNotDirectly };
  }

  /** Begins a message to all of them: a draft, which is checked and approved like any other. Gives its id. */
  @Post('messages')
  @Can('message.write')
  async begin(
    @Me() me: StaffMember,
    @Param('kind') kind: string,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() words: BeginMessageDto,
  ) {
    return { id: await this.messages.begin(me, key, { kind, id }, { ...words }) };
  }

  /** Writes to at most 5 of them, checked but not approved. More: 409 `may-not`, `too-many-to-tell-directly`. */
  @Post('answers')
  @HttpCode(200)
  @Can('follower.tell')
  async directly(
    @Me() me: StaffMember,
    @Param('kind') kind: string,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { text }: TellDirectlyDto,
  ) {
    const people = await this.idempotency.once(me.id, key, { tell: id, kind, text }, (tx) =>
      this.telling.directly(tx, me, { kind, id }, text, key),
    );
    return { people };
  }
}
