import { Body, Controller, Get, HttpCode, Ip, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { callerOf } from '../../platform/http/address-limit';
import { IdempotencyKey } from '../../platform/http/idempotency-key';
import { Anyone } from '../../platform/http/permission';
import { publicPollJson } from './poll-json';
import { PollResults } from './poll-results.service';
import { BallotDto, VoteDto } from './polls.dto';
import { phaseOf } from './rules/may-vote';
import { Voting } from './voting.service';

@Controller('api/v1/public/polls/:id')
@ApiTags('public')
export class PublicPollsApi {
  constructor(
    private readonly voting: Voting,
    private readonly results: PollResults,
  ) {}

  /** `phase` is soon, open or over; `results` once it is counted. A number is null where fewer than ten stand behind it. */
  @Get()
  @Anyone()
  async get(@Param('id', ParseUUIDPipe) id: string) {
    const seen = await this.voting.open(id);
    const phase = phaseOf(seen.poll, new Date());
    return { ...publicPollJson(seen), phase, results: await this.results.of(seen) };
  }

  /** Mails a code to the address if it gets our messages; the answer does not tell whether it does. `proof` goes with the vote. */
  @Post('codes')
  @HttpCode(200)
  @Anyone()
  async ask(
    @Param('id', ParseUUIDPipe) id: string,
    @Ip() ip: string,
    @IdempotencyKey() key: string,
    @Body() ballot: BallotDto,
  ) {
    return { proof: await this.voting.ask(id, ballot, callerOf(ip), key) };
  }

  /** Casts the vote, or changes it: only the last one counts. */
  @Post('votes')
  @HttpCode(200)
  @Anyone()
  async vote(
    @Param('id', ParseUUIDPipe) id: string,
    @IdempotencyKey() key: string,
    @Body() given: VoteDto,
  ) {
    await this.voting.vote(id, given, key);
    return { state: 'counted' };
  }
}
