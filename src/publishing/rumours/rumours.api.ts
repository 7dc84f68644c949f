import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { DateTime } from 'luxon';
import { Settings } from '../../platform/config/settings';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { EvidenceDto, RumourDto, RumourListDto, RumourStepDto } from './rumour.dto';
import { readRumour } from './rumour-input';
import { rumourJson } from './rumour-json';
import { claimReview } from './rules/claim-review';
import { RumoursService } from './rumours.service';

@Controller('api/v1/rumours')
@ApiTags('rumours')
@ApiBearerAuth()
export class RumoursApi {
  constructor(
    private readonly rumours: RumoursService,
    private readonly idempotency: Idempotency,
    private readonly settings: Settings,
  ) {}

  /** The newest first; go on with `cursor` = `next`. */
  @Get()
  @Can('rumour.read')
  list(@Query() { status, due, cursor, limit }: RumourListDto) {
    const today = DateTime.now().setZone(this.settings.FORCE_ZONE).toISODate() ?? '';
    return this.rumours.list({ status, cursor, limit, dueOn: due ? today : undefined });
  }

  @Get(':id')
  @Can('rumour.read')
  async get(@Param('id', ParseUUIDPipe) id: string) {
    return rumourJson(await this.rumours.get(id));
  }

  /** Adds an entry, as new. */
  @Post()
  @Can('rumour.write')
  async create(@Me() me: StaffMember, @IdempotencyKey() key: string, @Body() body: RumourDto) {
    const input = readRumour(body);
    const id = await this.idempotency.once(me.id, key, { createRumour: input }, (tx) =>
      this.rumours.create(tx, me, input),
    );
    return rumourJson(await this.rumours.get(id));
  }

  /** Changes all but its status and rating. The claim of a rated entry stays: 409 `may-not`. */
  @Put(':id')
  @Can('rumour.write')
  async edit(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
    @Body() body: RumourDto,
  ) {
    const input = readRumour(body);
    await this.idempotency.once(me.id, key, { editRumour: id, version, input }, (tx) =>
      this.rumours.edit(tx, me, id, version, input),
    );
    return rumourJson(await this.rumours.get(id));
  }

  /** Adds evidence; none is ever changed or removed. */
  @Post(':id/evidence')
  @Can('rumour.write')
  async addEvidence(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() body: EvidenceDto,
  ) {
    await this.idempotency.once(me.id, key, { evidenceOf: id, body }, (tx) =>
      this.rumours.addEvidence(tx, me, id, body),
    );
    return rumourJson(await this.rumours.get(id));
  }

  /**
   * Takes a step of its life. A rating (false, misleading, missing context, true) needs evidence; of an entry of
   * high harm it waits as `proposedStatus` until somebody else takes the step `confirm`. 409 `may-not` with blockers.
   */
  @Post(':id/steps')
  @HttpCode(200)
  @Can('rumour.read')
  async step(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
    @Body() body: RumourStepDto,
  ) {
    await this.idempotency.once(me.id, key, { stepOf: id, version, body }, (tx) =>
      this.rumours.step(tx, me, id, version, body),
    );
    return rumourJson(await this.rumours.get(id));
  }

  /** The rating as schema.org ClaimReview (JSON-LD). 409 `not-rated` when none stands. */
  @Get(':id/claim-review')
  @Header('Content-Type', 'application/ld+json; charset=utf-8')
  @Can('rumour.read')
  async export(@Param('id', ParseUUIDPipe) id: string) {
    const rumour = await this.rumours.rated(id);
    const { FORCE_NAME: name, FORCE_SITE: site, PUBLIC_URL } = this.settings;
    const [message] = rumour.messageIds;
    // The message that answers it can be read by everybody; without one there is only our own record.
    const url = message
      ? `${PUBLIC_URL}/messages/${message}`
      : `${PUBLIC_URL}/api/v1/rumours/${id}`;
    const ratedOn = rumour.ratedAt.toISOString();
    return claimReview({ ...rumour, ratedOn }, { name, site, url });
  }
}
