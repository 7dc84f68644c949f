import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { AudienceService } from '../../residents/audience/audience.service';
import { HeldElsewhere, type HeldData } from '../../residents/privacy/held-elsewhere';
import { notFound } from '../refuse';
import { Poll, PollOption } from './poll.entity';
import { whyNotOpen, type VoteBlocker } from './rules/may-vote';
import { CAST } from './votes.queries';

export interface Ballot {
  readonly optionId: string;
  /** To be told what comes of it. */
  readonly wantsNews: boolean;
}

/** Who votes: a resident, by an address that they have just proven. */
export interface Voter {
  readonly residentId: string;
  readonly contactPointId: string;
}

/** One vote for each resident in each poll, which may be changed until it closes. */
@Injectable()
export class Votes implements HeldData, OnModuleInit {
  readonly name = 'votes';

  constructor(
    private readonly audience: AudienceService,
    private readonly elsewhere: HeldElsewhere,
  ) {}

  onModuleInit(): void {
    this.elsewhere.add(this);
  }

  /** 409 `not-open-yet`, `vote-is-over` or `not-in-area`; 422 `no-such-option`. No audit entry: it would say who voted. */
  async cast(tx: EntityManager, pollId: string, voter: Voter, ballot: Ballot): Promise<void> {
    // Held against the closing, so that a vote is either counted or refused.
    const lock = { mode: 'pessimistic_read' as const };
    const poll = await tx.findOne(Poll, { where: { id: pollId }, lock });
    if (!poll?.publishedAt) throw notFound('community/polls:error.none');
    const closed = whyNotOpen(poll, new Date());
    if (closed) throw voteRefused(closed);
    const option = await tx.findOneBy(PollOption, { id: ballot.optionId, pollId });
    if (!option) throw new Refusal('no-such-option', 422, 'community/polls:error.answer');
    const { residentId, contactPointId } = voter;
    const areaId = await this.audience.areaOf(tx, contactPointId, poll.areaIds);
    if (!areaId) throw voteRefused('not-in-area');
    const values = [pollId, residentId, contactPointId, option.id, areaId, ballot.wantsNews];
    await tx.query(CAST, values);
  }

  /** Open votes alone: once a vote is closed nobody can say who chose what. */
  collect(db: EntityManager, contactPointId: string): Promise<unknown> {
    return db.query(
      `SELECT poll_id AS "pollId", option_id AS "optionId", wants_news AS "wantsNews", at
       FROM vote WHERE contact_point_id = $1 ORDER BY at`,
      [contactPointId],
    );
  }

  async erase(tx: EntityManager, contactPointId: string): Promise<void> {
    await tx.query('DELETE FROM vote WHERE contact_point_id = $1', [contactPointId]);
  }
}

export const voteRefused = (code: VoteBlocker) =>
  new Refusal(code, 409, `community/polls:blocker.${code}`);
