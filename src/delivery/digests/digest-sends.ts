import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HotStatements } from '../../platform/database/hot-statements';
import { Settings } from '../../platform/config/settings';
import { MessagesService } from '../../publishing/messages/messages.service';
import { isQuiet, quietHoursOf } from '../../publishing/messages/rules/quiet-hours';
import { MailForms } from '../mail/mail-forms';
import { MessageMails } from '../mail/message-mails';
import type { Marked, Send, Standing } from '../sends/send';
import type { Updated } from '../sending/leases';
import { DigestMails } from './digest-mails';
import { MARK_DIGEST } from './digest.queries';
import { whyNotCarry, type CarryBlocker } from './rules/may-carry';

/** Ids of a digest's messages by what may be done with them now. */
type Sorted = Readonly<Record<CarryBlocker | 'sendable', readonly string[]>>;

/** A digest: one mail a person, with those of their deferred messages that may still go out. */
@Injectable()
export class DigestSends {
  constructor(
    private readonly db: DataSource,
    private readonly hot: HotStatements,
    private readonly settings: Settings,
    private readonly messages: MessagesService,
    private readonly mails: MessageMails,
    private readonly forms: MailForms,
  ) {}

  /** A digest as a whole is never held or stale: each of its messages is judged for itself, when rows are marked. */
  standing(): Promise<Standing> {
    const quiet = quietHoursOf(this.settings, { urgent: false });
    const blocker = isQuiet(new Date(), quiet) ? 'quiet' : null;
    return Promise.resolve({ blocker, notAfter: null, quiet });
  }

  /** Null in quiet hours. */
  async open(digestId: string): Promise<Send | null> {
    if ((await this.standing()).blocker) return null;
    const [{ digest, ids }] = await this.db.query<[{ digest: string; ids: string[] }]>(
      'SELECT digest, message_ids AS ids FROM send WHERE id = $1',
      [digestId],
    );
    const at = await this.sort(ids);
    const released = await this.messages.allForDelivery(at.sendable);
    const contents = await Promise.all(released.map((one) => this.mails.content(one)));
    const mails = new DigestMails(
      this.forms,
      new Map(contents.map((content) => [content.messageId, content])),
      (some, language) => this.mails.digestOf(digestId, `${digest}-digest`, some, language),
    );
    return {
      ahead: false,
      earlierOf: () => Promise.resolve(new Map<string, string>()),
      /** One of its messages was withdrawn or paused, or its time is over: the digest is opened anew without it. */
      whyNot: async () => {
        const same = JSON.stringify(await this.sort(ids)) === JSON.stringify(at);
        return same ? (await this.standing()).blocker : 'held';
      },
      mark: async ({ sendId, number, epoch }, people) => {
        const values = [at.sendable, at.held, sendId, number, epoch, people, at.stale];
        const [rows] = await this.hot.query<Updated<Marked>>(MARK_DIGEST, values);
        return rows;
      },
      mailsFor: ({ messageIds = [], language, mailLook }) =>
        mails.of(messageIds, language, mailLook ?? 'usual'),
    };
  }

  private async sort(ids: readonly string[]): Promise<Sorted> {
    const now = new Date();
    const sorted = { sendable: [], held: [], stale: [], withdrawn: [] } as Record<
      keyof Sorted,
      string[]
    >;
    for (const message of await this.messages.standings(ids))
      sorted[whyNotCarry(message, now) ?? 'sendable'].push(message.id);
    return sorted;
  }
}
