import { Injectable } from '@nestjs/common';
import { ReportsMailbox } from '../../delivery/bounces/reports-mailbox';
import type { Mailbox, Taker } from '../../platform/mail/mailbox';
import { UnsubscribeMailbox } from '../../residents/unsubscribe/unsubscribe-mailbox';
import { RepliesMailbox } from './replies-mailbox';

/** Every address that the mailroom takes mail for. */
@Injectable()
export class Mailboxes implements Mailbox {
  private readonly all: readonly Mailbox[];

  constructor(replies: RepliesMailbox, reports: ReportsMailbox, unsubscribe: UnsubscribeMailbox) {
    this.all = [replies, reports, unsubscribe];
  }

  async open(address: string): Promise<Taker | null> {
    for (const mailbox of this.all) {
      const taker = await mailbox.open(address);
      if (taker) return taker;
    }
    return null;
  }
}
