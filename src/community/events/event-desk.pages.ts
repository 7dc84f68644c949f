import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { check } from '../../platform/http/check';
import { Can, Me } from '../../staff/can';
import { may } from '../../staff/rules/permissions';
import type { StaffMember } from '../../staff/staff-member';
import { EventChanges } from './event-changes.service';
import { EventDesk } from './event-desk.service';
import { emptyEvent, formOfEvent, readChangeForm, readEventForm } from './event-form';
import { EventMessages } from './event-messages.service';
import { EventStepDto, ReasonDto } from './events.dto';
import { EventsService } from './events.service';
import { eventStates, stateWords } from './rules/event-life';
import { whenWords } from './rules/event-times';

type Posted = Record<string, unknown>;

/** Where staff write events, propose and publish them, change them and call them off. */
@Controller('staff/events')
@ApiExcludeController()
export class EventDeskPages {
  constructor(
    private readonly events: EventsService,
    private readonly changes: EventChanges,
    private readonly messages: EventMessages,
    private readonly desk: EventDesk,
    private readonly areas: AreasService,
    private readonly settings: Settings,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('event.read')
  @Render('community/events/views/desk')
  async list(@Me() me: StaffMember) {
    const events = await this.events.list(eventStates);
    const names = await this.areas.namesOf(events.flatMap(({ areaIds }) => areaIds));
    const rows = events.map((event) => ({
      ...event,
      when: whenWords(event.startsAt, event.endsAt, this.settings.FORCE_ZONE),
      areas: event.areaIds.map((id) => names.get(id)).join(', '),
      stateWords: stateWords[event.state],
    }));
    return { rows, mayWrite: may(me.roles, 'event.write') };
  }

  @Get('new')
  @Can('event.write')
  async blank(@Res() response: Response) {
    return this.desk.form(response, 200, emptyEvent(), {});
  }

  @Post('new')
  @Can('event.write')
  async create(@Me() me: StaffMember, @Body() posted: Posted, @Res() response: Response) {
    const { values, input, errors } = await readEventForm(posted, this.settings.FORCE_ZONE);
    if (!input) return this.desk.form(response, 422, values, { errors });
    const again = this.desk.formAgain(response, values, {});
    await this.desk.orAgain(again, async () => {
      const id = await this.idempotency.once(me.id, requestIdOf(posted), { create: input }, (tx) =>
        this.events.create(tx, me, input),
      );
      response.redirect(303, `/staff/events/${id}`);
    });
  }

  @Get(':id')
  @Can('event.read')
  async show(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ) {
    return this.desk.page(me, id, response, 200, []);
  }

  @Get(':id/edit')
  @Can('event.write')
  async edit(@Param('id', ParseUUIDPipe) id: string, @Res() response: Response) {
    const { event } = await this.events.get(id);
    const values = formOfEvent(event, this.settings.FORCE_ZONE);
    return this.desk.form(response, 200, values, { id, version: event.version });
  }

  @Post(':id/edit')
  @Can('event.write')
  async change(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const version = Number(posted.version);
    const { values, input, errors } = await readEventForm(posted, this.settings.FORCE_ZONE);
    if (!input) return this.desk.form(response, 422, values, { id, version, errors });
    const again = this.desk.formAgain(response, values, { id, version });
    await this.desk.orAgain(again, async () => {
      const request = { editEvent: id, version, input };
      await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
        this.events.edit(tx, me, id, version, input),
      );
      response.redirect(303, `/staff/events/${id}`);
    });
  }

  @Post(':id/steps')
  @Can('event.read')
  async step(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(EventStepDto, posted);
    if (!form.ok) return this.desk.page(me, id, response, 422, form.errors);
    const { action } = form.value;
    const version = Number(posted.version);
    await this.desk.orAgain(this.desk.pageAgain(me, id, response, action), async () => {
      const request = { stepEvent: id, version, action };
      await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
        this.events.step(tx, me, id, version, action),
      );
      response.redirect(303, `/staff/events/${id}`);
    });
  }

  @Get(':id/change')
  @Can('event.write')
  async changeForm(@Param('id', ParseUUIDPipe) id: string, @Res() response: Response) {
    const { event } = await this.events.get(id);
    const values = formOfEvent(event, this.settings.FORCE_ZONE);
    return this.desk.form(response, 200, values, { id, version: event.version, change: true });
  }

  @Post(':id/change')
  @Can('event.write')
  async propose(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const version = Number(posted.version);
    const { values, input, errors } = await readChangeForm(posted, this.settings.FORCE_ZONE);
    const which = { id, version, change: true };
    if (!input) return this.desk.form(response, 422, values, { ...which, errors });
    await this.desk.orAgain(this.desk.formAgain(response, values, which), async () => {
      const request = { changeEvent: id, version, input };
      await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
        this.changes.propose(tx, me, id, version, input),
      );
      response.redirect(303, `/staff/events/${id}`);
    });
  }

  /** Publishes the change that waits, or takes it back. */
  @Post(':id/changes/:changeId/:action')
  @Can('event.read')
  async settle(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('changeId', ParseUUIDPipe) changeId: string,
    @Param('action') action: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const version = Number(posted.version);
    const act = action === 'publish' ? 'publish' : 'drop';
    await this.desk.orAgain(this.desk.pageAgain(me, id, response, 'change'), async () => {
      const request = { change: changeId, version, act };
      await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
        this.changes[act](tx, me, id, version, changeId),
      );
      response.redirect(303, `/staff/events/${id}`);
    });
  }

  @Post(':id/cancellation')
  @Can('event.publish')
  async cancel(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(ReasonDto, posted);
    if (!form.ok) return this.desk.page(me, id, response, 422, form.errors);
    const { reason } = form.value;
    const version = Number(posted.version);
    await this.desk.orAgain(this.desk.pageAgain(me, id, response, 'reason'), async () => {
      const request = { cancelEvent: id, version, reason };
      await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
        this.changes.cancel(tx, me, id, version, reason),
      );
      response.redirect(303, `/staff/events/${id}`);
    });
  }

  @Post(':id/message')
  @Can('message.write')
  async message(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const made = await this.messages.begin(me, requestIdOf(posted), id);
    response.redirect(303, `/staff/messages/${made}/edit`);
  }
}
