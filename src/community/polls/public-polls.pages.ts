import { Body, Controller, Get, Ip, Param, ParseUUIDPipe, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { AreasService } from '../../places/areas/areas.service';
import { callerOf } from '../../platform/http/address-limit';
import { check } from '../../platform/http/check';
import { Anyone } from '../../platform/http/permission';
import { Published } from '../../platform/http/published/published';
import { requestIdOf } from '../../platform/http/request-id-of';
import { shownAt } from '../refuse';
import { PollResults } from './poll-results.service';
import { BallotDto, VoteDto } from './polls.dto';
import { PollsService } from './polls.service';
import { phaseOf } from './rules/may-vote';
import { Voting } from './voting.service';

type Posted = Record<string, unknown>;
const view = (name: string) => `community/polls/views/${name}`;

/** Where residents vote and see what came of it. */
@Controller('polls')
@ApiExcludeController()
export class PublicPollsPages {
  constructor(
    private readonly polls: PollsService,
    private readonly voting: Voting,
    private readonly results: PollResults,
    private readonly areas: AreasService,
  ) {}

  @Get()
  @Published()
  @Render('community/polls/views/public-list')
  async list() {
    const polls = await this.polls.list(['published', 'closed']);
    const names = await this.areas.namesOf(polls.flatMap(({ areaIds }) => areaIds));
    const now = new Date();
    const rows = polls.map((poll) => ({
      ...{ id: poll.id, question: poll.question, opensAt: poll.opensAt, closesAt: poll.closesAt },
      areas: poll.areaIds.map((id) => names.get(id)).join(', '),
      phase: phaseOf(poll, now),
    }));
    return { current: rows.filter(({ phase }) => phase !== 'over'), over: rows.filter(isOver) };
  }

  @Get(':id')
  @Anyone()
  async show(@Param('id', ParseUUIDPipe) id: string, @Res() response: Response) {
    return this.page(id, response, 200, {});
  }

  /** The choice and the address; answers with the page for the code. */
  @Post(':id/code')
  @Anyone()
  async code(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Ip() ip: string,
    @Res() response: Response,
  ) {
    const form = await check(BallotDto, posted);
    if (!form.ok) return this.page(id, response, 422, { posted, errors: form.errors });
    try {
      const proof = await this.voting.ask(id, form.value, callerOf(ip), requestIdOf(posted));
      return await this.codePage(id, response, 200, { ...posted, proof });
    } catch (error) {
      const { errors, status } = shownAt('optionId', error);
      return this.page(id, response, status, { posted, errors });
    }
  }

  @Post(':id/vote')
  @Anyone()
  async vote(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() posted: Posted,
    @Res() response: Response,
  ) {
    const form = await check(VoteDto, posted);
    if (!form.ok) return this.codePage(id, response, 422, posted, form.errors);
    try {
      await this.voting.vote(id, form.value, requestIdOf(posted));
    } catch (error) {
      const { errors, status } = shownAt('code', error);
      return this.codePage(id, response, status, posted, errors);
    }
    response.redirect(303, `/polls/${id}/voted`);
  }

  @Get(':id/voted')
  @Anyone()
  @Render('community/polls/views/voted')
  async voted(@Param('id', ParseUUIDPipe) id: string) {
    const { poll } = await this.voting.open(id);
    return { poll };
  }

  private async page(id: string, response: Response, status: number, more: Posted) {
    const seen = await this.voting.open(id);
    const { poll, options } = seen;
    const names = await this.areas.namesOf(poll.areaIds);
    response.status(status).render(view('public-poll'), {
      ...{ poll, options, phase: phaseOf(poll, new Date()), results: await this.results.of(seen) },
      areas: poll.areaIds.map((one) => ({ id: one, name: names.get(one) })),
      ...more,
    });
  }

  private async codePage(
    id: string,
    response: Response,
    status: number,
    posted: Posted,
    errors?: unknown,
  ) {
    const { poll, options } = await this.voting.open(id);
    const chosen = options.find((one) => one.id === posted.optionId);
    response.status(status).render(view('vote-code'), { poll, chosen, posted, errors });
  }
}

const isOver = ({ phase }: { phase: string }) => phase === 'over';
