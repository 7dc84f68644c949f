import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { DateTime } from 'luxon';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import type { FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { TopicsService } from '../../residents/topics/topics.service';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import {
  emptyRumour,
  formOfRumour,
  readRumourForm,
  valuesOf,
  type RumourValues,
} from './rumour-form';
import { claimantTypes, decisionChoices, harms } from './rules/rumour-words';
import { RumoursService } from './rumours.service';

type Posted = Record<string, unknown>;

interface Page {
  values: RumourValues;
  /** Missing while the entry is new. */
  id?: string;
  version?: number;
  errors?: readonly FieldError[];
}

/** The form of an entry, new or not. */
@Controller('staff/rumours')
@ApiExcludeController()
export class RumourEditorPages {
  constructor(
    private readonly rumours: RumoursService,
    private readonly idempotency: Idempotency,
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
    private readonly settings: Settings,
  ) {}

  @Get('new')
  @Can('rumour.write')
  async blank(@Me() me: StaffMember, @Res() response: Response) {
    const today = DateTime.now().setZone(this.settings.FORCE_ZONE).toISODate() ?? '';
    await this.page(response, 200, me, { values: { ...emptyRumour(today), ownerId: me.id } });
  }

  @Post('new')
  @Can('rumour.write')
  async create(@Me() me: StaffMember, @Body() posted: Posted, @Res() response: Response) {
    const values = valuesOf(posted);
    const { input, errors } = await readRumourForm(values);
    if (!input) return this.page(response, 422, me, { values, errors });
    await this.saving(response, me, { values }, async () => {
      const request = { createRumour: input };
      const id = await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
        this.rumours.create(tx, me, input),
      );
      response.redirect(303, `/staff/rumours/${id}`);
    });
  }

  @Get(':id/edit')
  @Can('rumour.write')
  async edit(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ) {
    const { rumour } = await this.rumours.get(id);
    const { version } = rumour;
    await this.page(response, 200, me, { id, version, values: formOfRumour(rumour) });
  }

  @Post(':id/edit')
  @Can('rumour.write')
  async save(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const version = Number(posted.version);
    const values = valuesOf(posted);
    const { input, errors } = await readRumourForm(values);
    if (!input) return this.page(response, 422, me, { id, version, values, errors });
    await this.saving(response, me, { id, version, values }, async () => {
      const request = { editRumour: id, version, input };
      await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
        this.rumours.edit(tx, me, id, version, input),
      );
      response.redirect(303, `/staff/rumours/${id}`);
    });
  }

  /** What was typed is kept whatever goes wrong; after a stale edit the next save is over theirs. */
  private async saving(
    response: Response,
    me: StaffMember,
    page: Page,
    save: () => Promise<void>,
  ): Promise<void> {
    try {
      await save();
    } catch (error) {
      if (!(error instanceof Refusal) || error.status === 404) throw error;
      const { code, status, words, details } = error;
      const errors = (details.errors as FieldError[] | undefined) ?? [{ field: 'claim', words }];
      const { version } =
        code === 'stale-edit' ? (await this.rumours.get(page.id ?? '')).rumour : page;
      await this.page(response, status, me, { ...page, version, errors });
    }
  }

  private async page(response: Response, status: number, me: StaffMember, page: Page) {
    const [tree, topics] = await Promise.all([this.areas.tree(), this.topics.all()]);
    const forceId = tree[0]?.borough.path[0];
    const [force] = forceId ? await this.areas.byIds([forceId]) : [];
    const wholeForce = force ? [{ value: force.id, text: `All of ${force.name}` }] : [];
    const areas = tree.flatMap(({ borough, wards }) => [
      { value: borough.id, text: borough.name },
      ...wards.map(({ id, name }) => ({ value: id, text: `${borough.name}: ${name}` })),
    ]);
    const choices = { claimantTypes, decisionChoices, harms, topics };
    const view = 'publishing/rumours/views/form';
    const whole = { ...page, ...choices, areas: [...wholeForce, ...areas], myId: me.id };
    response.status(status).render(view, whole);
  }
}
