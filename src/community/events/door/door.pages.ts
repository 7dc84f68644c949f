import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { Settings } from '../../../platform/config/settings';
import { check } from '../../../platform/http/check';
import { Idempotency } from '../../../platform/http/idempotency';
import { requestIdOf } from '../../../platform/http/request-id-of';
import { Can, Me } from '../../../staff/can';
import type { StaffMember } from '../../../staff/staff-member';
import { CameDto } from '../events.dto';
import { EventsService } from '../events.service';
import { whenWords } from '../rules/event-times';
import { Door } from './door.service';

/** The list at the door, to tick or to print. */
@Controller('staff/events/:id/door')
@ApiExcludeController()
export class DoorPages {
  constructor(
    private readonly db: DataSource,
    private readonly door: Door,
    private readonly events: EventsService,
    private readonly settings: Settings,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('event.door')
  @Render('community/events/views/door')
  async list(@Me() me: StaffMember, @Param('id', ParseUUIDPipe) id: string) {
    const rows = await this.db.transaction((tx) => this.door.list(tx, me, id));
    const event = await this.events.open(id);
    const when = whenWords(event.startsAt, event.endsAt, this.settings.FORCE_ZONE);
    return { event, rows, when };
  }

  @Post(':bookingId')
  @Can('event.door')
  async tick(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('bookingId', ParseUUIDPipe) bookingId: string,
    @Body() posted: Record<string, unknown>,
    @Res() response: Response,
  ) {
    const form = await check(CameDto, posted);
    const came = form.ok ? form.value.came : 0;
    await this.idempotency.once(
      me.id,
      requestIdOf(posted),
      { tick: bookingId, came },
      async (tx) => {
        await this.door.tick(tx, me, id, bookingId, came);
        return null;
      },
    );
    response.redirect(303, `/staff/events/${id}/door#b-${bookingId}`);
  }
}
