import { Injectable } from '@nestjs/common';
import { Idempotency } from '../../platform/http/idempotency';
import { ProofOfAddress } from '../../residents/proof/proof-of-address.service';
import { notFound } from '../refuse';
import type { BallotDto, VoteDto } from './polls.dto';
import { PollsService } from './polls.service';
import { Votes, voteRefused } from './votes.service';
import { whyNotOpen } from './rules/may-vote';

/** The two steps of voting, for page and API: an address gets a code, and the code casts the vote. */
@Injectable()
export class Voting {
  constructor(
    private readonly polls: PollsService,
    private readonly votes: Votes,
    private readonly proof: ProofOfAddress,
    private readonly idempotency: Idempotency,
  ) {}

  /** What the public may see. 404 `not-found` for what was never published or is withdrawn. */
  async open(pollId: string) {
    const seen = await this.polls.get(pollId);
    const { publishedAt, state } = seen.poll;
    if (!publishedAt || state === 'withdrawn') throw notFound('community/polls:error.none');
    return seen;
  }

  /** Mails a code to the address if it gets our messages. Gives the token of the second step, never for a URL. */
  async ask(pollId: string, { email }: BallotDto, caller: string, key: string | undefined) {
    const { poll } = await this.open(pollId);
    const closed = whyNotOpen(poll, new Date());
    if (closed) throw voteRefused(closed);
    return this.proof.ask('vote', email, caller, key);
  }

  /** A repeat by the same key counts once. */
  async vote(pollId: string, given: VoteDto, key: string | undefined): Promise<void> {
    const { proof, code, optionId, wantsNews = false } = given;
    await this.open(pollId);
    const caller = `vote/${this.proof.personOf('vote', proof)}`;
    if (await this.idempotency.answered(caller, key)) return;
    const proven = await this.proof.check('vote', proof, code);
    // Who chose what is kept nowhere but in the vote itself: not in the request that is remembered either.
    await this.idempotency.once(caller, key, { vote: pollId }, async (tx) => {
      await this.proof.spend(tx, proven);
      await this.votes.cast(tx, pollId, proven, { optionId, wantsNews });
      return null;
    });
  }
}
