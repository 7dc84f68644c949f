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
import { Settings } from '../../platform/config/settings';
import { Refusal } from '../../platform/errors';
import { check, type FieldError } from '../../platform/http/check';
import { Idempotency } from '../../platform/http/idempotency';
import { requestIdOf } from '../../platform/http/request-id-of';
import { Can, Me } from '../../staff/can';
import { may } from '../../staff/rules/permissions';
import type { StaffMember } from '../../staff/staff-member';
import { StaffService } from '../../staff/staff.service';
import { communityWords } from '../rules/community-blockers';
import { emptyPoll, formOfPoll, readPollForm, type PollValues } from './poll-form';
import { PollResults } from './poll-results.service';
import { PollStepDto } from './polls.dto';
import { PollsService } from './polls.service';
import { whyNotPoll } from './rules/may-poll';
import { phaseOf } from './rules/may-vote';
import { pollStates, pollSteps, stateWords } from './rules/poll-life';

type Posted = Record<string, unknown>;
const view = (name: string) => `community/polls/views/${name}`;
const shownAgain = ['may-not', 'stale-edit', 'words-stopped', 'invalid-input', 'unknown-area'];

/** Where staff write polls, propose and publish them. */
@Controller('staff/polls')
@ApiExcludeController()
export class PollDeskPages {
  constructor(
    private readonly polls: PollsService,
    private readonly results: PollResults,
    private readonly areas: AreasService,
    private readonly staff: StaffService,
    private readonly settings: Settings,
    private readonly idempotency: Idempotency,
  ) {}

  @Get()
  @Can('poll.read')
  @Render('community/polls/views/desk')
  async list(@Me() me: StaffMember) {
    const polls = await this.polls.list(pollStates);
    const names = await this.areas.namesOf(polls.flatMap(({ areaIds }) => areaIds));
    const rows = polls.map((poll) => ({
      ...poll,
      areas: poll.areaIds.map((id) => names.get(id)).join(', '),
      stateWords: stateWords[poll.state],
    }));
    return { rows, mayWrite: may(me.roles, 'poll.write') };
  }

  @Get('new')
  @Can('poll.write')
  async blank(@Query('kind') kind: string | undefined, @Res() response: Response) {
    const values = emptyPoll(kind === 'priorities' ? 'priorities' : 'question');
    return this.form(response, 200, values, {});
  }

  @Post('new')
  @Can('poll.write')
  async create(@Me() me: StaffMember, @Body() posted: Posted, @Res() response: Response) {
    await this.save(posted, response, {}, (input) =>
      this.idempotency.once(me.id, requestIdOf(posted), { createPoll: input }, (tx) =>
        this.polls.create(tx, me, input),
      ),
    );
  }

  @Get(':id')
  @Can('poll.read')
  async show(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ) {
    return this.page(me, id, response, 200, []);
  }

  @Get(':id/edit')
  @Can('poll.write')
  async edit(@Param('id', ParseUUIDPipe) id: string, @Res() response: Response) {
    const seen = await this.polls.get(id);
    const { version } = seen.poll;
    return this.form(response, 200, formOfPoll(seen, this.settings.FORCE_ZONE), { id, version });
  }

  @Post(':id/edit')
  @Can('poll.write')
  async change(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const version = Number(posted.version);
    await this.save(posted, response, { id, version }, async (input) => {
      const request = { editPoll: id, version, input };
      await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
        this.polls.edit(tx, me, id, version, input),
      );
      return id;
    });
  }

  @Post(':id/steps')
  @Can('poll.read')
  async step(
    @Me() me: StaffMember,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(PollStepDto, posted);
    if (!form.ok) return this.page(me, id, response, 422, form.errors);
    const { action } = form.value;
    const version = Number(posted.version);
    try {
      const request = { stepPoll: id, version, action };
      await this.idempotency.once(me.id, requestIdOf(posted), request, (tx) =>
        this.polls.step(tx, me, id, version, action),
      );
    } catch (error) {
      if (!(error instanceof Refusal) || !shownAgain.includes(error.code)) throw error;
      return this.page(me, id, response, error.status, [{ field: action, words: error.words }]);
    }
    response.redirect(303, `/staff/polls/${id}`);
  }

  private async save(
    posted: Posted,
    response: Response,
    which: { id?: string; version?: number },
    act: (input: NonNullable<Awaited<ReturnType<typeof readPollForm>>['input']>) => Promise<string>,
  ) {
    const { values, input, errors } = await readPollForm(posted, this.settings.FORCE_ZONE);
    if (!input) return this.form(response, 422, values, { ...which, errors });
    try {
      response.redirect(303, `/staff/polls/${await act(input)}`);
    } catch (error) {
      if (!(error instanceof Refusal) || !shownAgain.includes(error.code)) throw error;
      const told = error.details.errors as FieldError[] | undefined;
      const wrong = told ?? [{ field: 'areaIds', words: error.words }];
      return this.form(response, error.status, values, { ...which, errors: wrong });
    }
  }

  private async form(
    response: Response,
    status: number,
    values: PollValues,
    more: { id?: string; version?: number; errors?: readonly FieldError[] },
  ) {
    const tree = await this.areas.tree();
    response.status(status).render(view('form'), {
      boroughs: tree
        .filter(({ wards }) => wards.length > 0)
        .map(({ borough, wards }) => ({
          ...{ borough, wards },
          open: [borough, ...wards].some(({ id }) => values.areaIds.includes(id)),
        })),
      ...{ values, ...more },
    });
  }

  private async page(
    me: StaffMember,
    id: string,
    response: Response,
    status: number,
    errors: readonly FieldError[],
  ) {
    const seen = await this.polls.get(id);
    const { poll, options, facts } = seen;
    const now = new Date();
    const names = await this.staff.namesByIds([
      ...poll.editorIds,
      ...(poll.publishedBy ? [poll.publishedBy] : []),
    ]);
    const areas = await this.areas.namesOf(poll.areaIds);
    const steps = pollSteps.map((action) => {
      const why = whyNotPoll(me, facts, action, now);
      return {
        action,
        offered: !why.includes('wrong-state'),
        why: why.map((code) => communityWords[code]),
      };
    });
    response.status(status).render(view('poll'), {
      ...{ poll, options, steps: steps.filter(({ offered }) => offered), errors },
      stateWords: stateWords[poll.state],
      phase: phaseOf(poll, now),
      results: await this.results.of(seen),
      areas: poll.areaIds.map((one) => areas.get(one)).join(', '),
      editors: poll.editorIds.map((one) => names.get(one)).join(', '),
      publisher: poll.publishedBy && names.get(poll.publishedBy),
      mayEdit: whyNotPoll(me, facts, 'edit', now).length === 0,
    });
  }
}
