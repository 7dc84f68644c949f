import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AreasService } from '../../places/areas/areas.service';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { TopicsService } from '../../residents/topics/topics.service';
import { Can, Me } from '../../staff/can';
import { may } from '../../staff/rules/permissions';
import type { StaffMember } from '../../staff/staff-member';
import { StaffService } from '../../staff/staff.service';
import { claimSources } from '../messages/rules/claim-sources';
import { EvidenceDto, RumourStepDto } from './rumour.dto';
import { peopleOf, rumourPage } from './rumour-page';
import { isStatus, statuses } from './rules/rumour-life';
import { statusWords } from './rules/rumour-words';
import { RumoursService } from './rumours.service';

type Posted = Record<string, unknown>;

const ENTRY = 'publishing/rumours/views/rumour';

/** The register's list, and an entry with what may be done with it. */
@Controller('staff/rumours')
@ApiExcludeController()
export class RumoursPages {
  constructor(
    private readonly rumours: RumoursService,
    private readonly idempotency: Idempotency,
    private readonly areas: AreasService,
    private readonly topics: TopicsService,
    private readonly staff: StaffService,
  ) {}

  @Get()
  @Can('rumour.read')
  @Render('publishing/rumours/views/list')
  async list(@Me() me: StaffMember, @Query() query: { status?: string; cursor?: string }) {
    const status = query.status && isStatus(query.status) ? query.status : undefined;
    const cursor = /^[0-9a-f-]{36}$/i.test(query.cursor ?? '') ? query.cursor : undefined;
    const { items, next } = await this.rumours.list({ status, cursor });
    return {
      ...{ next, status, mayWrite: may(me.roles, 'rumour.write') },
      rows: items.map((item) => ({ ...item, words: statusWords[item.status] })),
      choices: statuses.map((value) => ({ value, text: statusWords[value].name })),
    };
  }

  @Get(':id')
  @Can('rumour.read')
  async show(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ) {
    await this.page(response, 200, me, id);
  }

  @Post(':id/evidence')
  @Can('rumour.write')
  async addEvidence(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(EvidenceDto, posted);
    if (!form.ok) return this.page(response, 422, me, id, { posted, errors: form.errors });
    const request = { evidenceOf: id, body: form.value };
    await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
      this.rumours.addEvidence(tx, me, id, form.value),
    );
    response.redirect(303, `/staff/rumours/${id}`);
  }

  @Post(':id/steps')
  @Can('rumour.read')
  async step(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(RumourStepDto, posted);
    const shown = { posted, field: fieldOf(posted.action) };
    if (!form.ok) return this.page(response, 422, me, id, { ...shown, errors: form.errors });
    const version = Number(posted.version);
    const request = { stepOf: id, version, body: form.value };
    try {
      await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
        this.rumours.step(tx, me, id, version, form.value),
      );
    } catch (error) {
      if (!(error instanceof Refusal) || !['may-not', 'stale-edit'].includes(error.code))
        throw error;
      const errors = [{ field: shown.field, words: error.words }];
      return this.page(response, error.status, me, id, { ...shown, errors });
    }
    response.redirect(303, `/staff/rumours/${id}`);
  }

  private async page(
    response: Response,
    status: number,
    me: StaffMember,
    id: string,
    more: { posted?: Posted; errors?: readonly FieldError[] } = {},
  ): Promise<void> {
    const seen = await this.rumours.get(id);
    const { areaId, topicCode } = seen.rumour;
    const [names, topics, [area]] = await Promise.all([
      this.staff.namesByIds(peopleOf(seen)),
      this.topics.all(),
      this.areas.known([areaId]),
    ]);
    response.status(status).render(ENTRY, {
      ...rumourPage(seen, me, names),
      ...{ claimSources, area: area?.name },
      topic: topics.find(({ code }) => code === topicCode)?.name,
      ...more,
    });
  }
}

/** Where a refused step shows why: at its own field. */
const fieldOf = (action: unknown) =>
  action === 'rate' || typeof action !== 'string' ? 'to' : `reason-${action.replace(' ', '-')}`;
