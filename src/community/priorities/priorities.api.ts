import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Anyone } from '../../platform/http/permission';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { EntryDto } from './priorities.dto';
import { PrioritiesService } from './priorities.service';
import { Promises } from './promises.service';

/** The priorities of a ward, for everybody. */
@Controller('api/v1/public')
@ApiTags('public')
export class PublicPrioritiesApi {
  constructor(
    private readonly priorities: PrioritiesService,
    private readonly promises: Promises,
  ) {}

  /** What was promised in a borough, how each promise stands, and what was done. */
  @Get('boroughs/:areaId/promises')
  @Anyone()
  borough(@Param('areaId', ParseUUIDPipe) areaId: string) {
    return this.promises.of(areaId);
  }

  /** Current ones first, then those that ended within two years. */
  @Get('wards/:areaId/priorities')
  @Anyone()
  async list(@Param('areaId', ParseUUIDPipe) areaId: string) {
    return { items: await this.priorities.list([areaId]) };
  }

  /** With what was done about it, the oldest first. */
  @Get('priorities/:id')
  @Anyone()
  async get(@Param('id', ParseUUIDPipe) id: string) {
    const { areaId, place, state, title, words, since, ended } = await this.priorities.get(id);
    const published = await this.priorities.published(id);
    const entries = published.map(({ kind, said, words: did, publishedAt }) => ({
      ...{ kind, said: said || null, words: did, publishedAt },
    }));
    return { id, areaId, place, state, title, words, since, ended, entries };
  }
}

@Controller('api/v1/priorities/:id/entries')
@ApiTags('priorities')
@ApiBearerAuth()
export class PrioritiesApi {
  constructor(
    private readonly priorities: PrioritiesService,
    private readonly idempotency: Idempotency,
  ) {}

  /** Entries that nobody has published yet. */
  @Get()
  @Can('priority.read')
  async waiting(@Param('id', ParseUUIDPipe) id: string) {
    return { items: await this.priorities.waiting(id) };
  }

  /** Writes an entry. It is public once somebody else publishes it. 422 `words-stopped` with findings. */
  @Post()
  @Can('priority.write')
  async write(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() { kind, said = '', words }: EntryDto,
  ) {
    const input = { kind, said: kind === 'outcome' ? said : '', words };
    const entryId = await this.idempotency.once(me.id, key, { entryOf: id, input }, (tx) =>
      this.priorities.write(tx, me, id, input),
    );
    return { id: entryId };
  }

  /** Publishes it; an outcome ends the priority. 409 `may-not` with blockers, `wrote-it-yourself` among them. */
  @Post(':entryId/publish')
  @HttpCode(200)
  @Can('priority.publish')
  async publish(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @IdempotencyKey() key: string,
  ) {
    await this.idempotency.once(me.id, key, { publishEntry: entryId }, async (tx) => {
      await this.priorities.publish(tx, me, id, entryId);
      return null;
    });
    return { id: entryId, state: 'published' };
  }
}
