import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Interests } from '../../residents/interests/interests.service';
import { PrioritiesService } from '../priorities/priorities.service';
import { Poll, PollOption } from './poll.entity';
import { firstThree, type Counted } from './rules/results';
import { COUNT_VOTES, FORGET_VOTES, WANT_NEWS } from './votes.queries';

export interface PollClock {
  /** It waits to be closed. */
  readonly open: boolean;
  /** Milliseconds since 1970. */
  readonly closesAt: number;
}

export class UnknownPoll extends Error {}

/** Closes a poll at its hour: counts, forgets who chose what, and makes the first three a ward's priorities. */
@Injectable()
export class PollClosing {
  constructor(
    private readonly db: DataSource,
    private readonly priorities: PrioritiesService,
    private readonly interests: Interests,
    private readonly audit: AuditService,
  ) {}

  async clock(pollId: string): Promise<PollClock> {
    const poll = await this.db.manager.findOneBy(Poll, { id: pollId });
    if (!poll) throw new UnknownPoll(pollId);
    return { open: poll.state === 'published', closesAt: poll.closesAt.getTime() };
  }

  /** Safe to repeat. Does nothing before its hour, to one that is closed, or to one that was withdrawn. */
  close(pollId: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const lock = { mode: 'pessimistic_write' as const };
      const poll = await tx.findOne(Poll, { where: { id: pollId }, lock });
      if (!poll) throw new UnknownPoll(pollId);
      if (poll.state !== 'published' || poll.closesAt > new Date()) return;
      const rows = await tx.query<Counted[]>(COUNT_VOTES, [pollId]);
      const voters = rows.reduce((all, { votes }) => all + votes, 0);
      await this.settle(tx, poll, rows);
      await tx.query(FORGET_VOTES, [pollId]);
      const { version } = poll;
      const closed = { state: 'closed' as const, closedAt: new Date(), version: version + 1 };
      await tx.update(Poll, pollId, { ...closed, voters });
      await this.audit.record(tx, {
        actor: { kind: 'system' },
        action: 'poll.closed',
        subject: { kind: 'poll', id: pollId },
        detail: { voters },
      });
    });
  }

  /** Who wanted news follows the poll, or the priority that they chose if it became one. */
  private async settle(tx: EntityManager, poll: Poll, rows: readonly Counted[]): Promise<void> {
    const wishes = await tx.query<{ contactPointId: string; optionId: string }[]>(WANT_NEWS, [
      poll.id,
    ]);
    if (poll.kind === 'question') {
      const all = wishes.map(({ contactPointId }) => contactPointId);
      return this.interests.followAll(tx, { kind: 'poll', id: poll.id }, all);
    }
    const order = { place: 'ASC' as const };
    const options = await tx.find(PollOption, { where: { pollId: poll.id }, order });
    const adopted = await this.priorities.adopt(tx, poll.areaIds[0]!, firstThree(options, rows));
    for (const { id, optionId } of adopted) {
      const chose = wishes.filter((one) => one.optionId === optionId);
      const people = chose.map(({ contactPointId }) => contactPointId);
      await this.interests.followAll(tx, { kind: 'priority', id }, people);
    }
  }
}
