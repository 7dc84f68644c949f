import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { inputOf } from './event-form';
import { eventJson } from './event-json';
import { EventMessages } from './event-messages.service';
import { EventDto, EventStepDto } from './events.dto';
import { EventsService } from './events.service';
import { eventStates } from './rules/event-life';

@Controller('api/v1/events')
@ApiTags('events')
@ApiBearerAuth()
export class EventsApi {
  constructor(
    private readonly events: EventsService,
    private readonly messages: EventMessages,
    private readonly idempotency: Idempotency,
  ) {}

  /** The newest first, at most 200. */
  @Get()
  @Can('event.read')
  async list() {
    const items = await this.events.list(eventStates);
    return { items: items.map((event) => eventJson(event, null)) };
  }

  /** `version` is its ETag, `change` what waits for a second person. */
  @Get(':id')
  @Can('event.read')
  async get(@Param('id', ParseUUIDPipe) id: string) {
    const { event, change } = await this.events.get(id);
    return eventJson(event, change);
  }

  /** Makes a draft. */
  @Post()
  @Can('event.write')
  async create(@Me() me: StaffMember, @IdempotencyKey() key: string, @Body() body: EventDto) {
    const input = inputOf(body);
    const id = await this.idempotency.once(me.id, key, { createEvent: input }, (tx) =>
      this.events.create(tx, me, input),
    );
    return this.get(id);
  }

  /** Changes a draft or a proposed one, which becomes a draft again. */
  @Put(':id')
  @Can('event.write')
  async edit(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
    @Body() body: EventDto,
  ) {
    const input = inputOf(body);
    await this.idempotency.once(me.id, key, { editEvent: id, version, input }, (tx) =>
      this.events.edit(tx, me, id, version, input),
    );
    return this.get(id);
  }

  /** `propose`, `publish` (by a supervisor who did not write it) or `drop`. 409 `may-not` with blockers. */
  @Post(':id/steps')
  @HttpCode(200)
  @Can('event.read')
  async step(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
    @Body() { action }: EventStepDto,
  ) {
    await this.idempotency.once(me.id, key, { stepEvent: id, version, action }, (tx) =>
      this.events.step(tx, me, id, version, action),
    );
    return this.get(id);
  }

  /** Begins a message about it to its areas, with a link to its page: a draft like any other. Gives its id. */
  @Post(':id/messages')
  @Can('message.write')
  async message(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
  ) {
    return { id: await this.messages.begin(me, key, id) };
  }
}
