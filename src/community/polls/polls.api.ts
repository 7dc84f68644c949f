import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { Idempotency } from '../../platform/http/idempotency';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { IfMatch } from '../../platform/http/if-match';
import { Can, Me } from '../../staff/can';
import type { StaffMember } from '../../staff/staff-member';
import { inputOf } from './poll-form';
import { pollJson } from './poll-json';
import { PollResults } from './poll-results.service';
import { PollDto, PollStepDto } from './polls.dto';
import { PollsService } from './polls.service';
import { pollStates } from './rules/poll-life';

@Controller('api/v1/polls')
@ApiTags('polls')
@ApiBearerAuth()
export class PollsApi {
  constructor(
    private readonly polls: PollsService,
    private readonly results: PollResults,
    private readonly idempotency: Idempotency,
  ) {}

  /** The newest first, at most 100. */
  @Get()
  @Can('poll.read')
  async list() {
    const items = await this.polls.list(pollStates);
    return { items: items.map((poll) => pollJson({ poll, options: [] })) };
  }

  /** `version` is its ETag; `results` once it is closed, as the public sees them. */
  @Get(':id')
  @Can('poll.read')
  async get(@Param('id', ParseUUIDPipe) id: string) {
    const seen = await this.polls.get(id);
    return { ...pollJson(seen), results: await this.results.of(seen) };
  }

  /** Makes a draft. */
  @Post()
  @Can('poll.write')
  async create(@Me() me: StaffMember, @IdempotencyKey() key: string, @Body() body: PollDto) {
    const input = inputOf(body);
    const id = await this.idempotency.once(me.id, key, { createPoll: input }, (tx) =>
      this.polls.create(tx, me, input),
    );
    return pollJson(await this.polls.get(id));
  }

  /** Changes a draft or a proposed one, which becomes a draft again. */
  @Put(':id')
  @Can('poll.write')
  async edit(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
    @Body() body: PollDto,
  ) {
    const input = inputOf(body);
    await this.idempotency.once(me.id, key, { editPoll: id, version, input }, (tx) =>
      this.polls.edit(tx, me, id, version, input),
    );
    return pollJson(await this.polls.get(id));
  }

  /** `propose`, `publish` (by a supervisor who did not write it) or `withdraw`. 409 `may-not` with blockers. */
  @Post(':id/steps')
  @HttpCode(200)
  @Can('poll.read')
  async step(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string,
    @Body() { action }: PollStepDto,
  ) {
    await this.idempotency.once(me.id, key, { stepPoll: id, version, action }, (tx) =>
      this.polls.step(tx, me, id, version, action),
    );
    return pollJson(await this.polls.get(id));
  }
}
