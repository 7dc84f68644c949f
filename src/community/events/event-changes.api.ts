import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { EventChanges } from './event-changes.service';
import { changeOf } from './event-form';
import { eventJson } from './event-json';
import { ChangeDto, ReasonDto } from './events.dto';
import { EventsService } from './events.service';

/** Changes of a published event. Whoever booked or follows it is told by a fixed letter. */
@Controller('api/v1/events/:id')
@ApiTags('events')
@ApiBearerAuth()
export class EventChangesApi {
  constructor(
    private readonly events: EventsService,
    private readonly changes: EventChanges,
    private readonly idempotency: Idempotency,
  ) {}

  /** Proposes another time, place or number of places. 409 `may-not` while another change waits. */
  @Post('changes')
  @Can('event.write')
  async propose(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
    @Body() body: ChangeDto,
  ) {
    const input = changeOf(body);
    await this.idempotency.once(me.id, key, { changeEvent: id, version, input }, (tx) =>
      this.changes.propose(tx, me, id, version, input),
    );
    return this.seen(id);
  }

  /** By a supervisor who did not propose it. */
  @Post('changes/:changeId/publish')
  @HttpCode(200)
  @Can('event.publish')
  async publish(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('changeId', ParseUUIDPipe) changeId: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
  ) {
    await this.idempotency.once(me.id, key, { publishChange: changeId, version }, (tx) =>
      this.changes.publish(tx, me, id, version, changeId),
    );
    return this.seen(id);
  }

  /** Takes back what waits. */
  @Post('changes/:changeId/drop')
  @HttpCode(200)
  @Can('event.write')
  async drop(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('changeId', ParseUUIDPipe) changeId: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
  ) {
    await this.idempotency.once(me.id, key, { dropChange: changeId, version }, (tx) =>
      this.changes.drop(tx, me, id, version, changeId),
    );
    return this.seen(id);
  }

  /** Calls it off for a reason from the list. */
  @Post('cancellation')
  @HttpCode(200)
  @Can('event.publish')
  async cancel(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
    @Body() { reason }: ReasonDto,
  ) {
    await this.idempotency.once(me.id, key, { cancelEvent: id, version, reason }, (tx) =>
      this.changes.cancel(tx, me, id, version, reason),
    );
    return this.seen(id);
  }

  private async seen(id: string) {
    const { event, change } = await this.events.get(id);
    return eventJson(event, change);
  }
}
