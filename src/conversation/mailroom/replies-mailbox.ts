import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Mailbox, Taker } from '../../platform/mail/mailbox';
import { Intake } from '../replies/intake.service';
import { countReply } from './mailroom-metrics';
import { ReplyTargets } from '../replies/reply-target';

/** Answers of residents, to `reply+<token>`. */
@Injectable()
export class RepliesMailbox implements Mailbox {
  constructor(
    private readonly db: DataSource,
    private readonly targets: ReplyTargets,
    private readonly intake: Intake,
  ) {}

  async open(address: string): Promise<Taker | null> {
    const target = await this.targets.find(this.db.manager, address);
    if (!target) return null;
    return async (mail) => {
      const { replyId, repeated } = await this.intake.take({ ...mail, target });
      countReply(repeated);
      return `${repeated ? 'known already' : 'stored'} as ${replyId}`;
    };
  }
}
