import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HotStatements } from '../../platform/database/hot-statements';
import { Settings } from '../../platform/config/settings';
import { languagesOf } from '../../publishing/languages/variant';
import type { ForDelivery } from '../../publishing/messages/for-delivery';
import { MessagesService } from '../../publishing/messages/messages.service';
import { quietHoursOf } from '../../publishing/messages/rules/quiet-hours';
import type { MailLook } from '../../residents/subscriptions/rules/mail-looks';
import { ORIGINAL } from '../../residents/languages/languages';
import { MailForms } from '../mail/mail-forms';
import { MessageMails } from '../mail/message-mails';
import type { PersonalMails } from '../mail/personal-mails';
import { EARLIER } from '../sending/earlier.queries';
import {
  MARK,
  MARK_EVEN_PAUSED,
  MARK_FOLLOWERS,
  MARK_FOLLOWERS_EVEN_PAUSED,
} from '../sending/mark.queries';
import type { Updated } from '../sending/leases';
import { whyNotSend } from '../sending/rules/may-send';
import type { Marked, Send, Standing } from './send';

/** A large send comes back every second or so; to compose it anew each time costs more than all of its tokens. */
const COMPOSED_MS = 60_000;

/** Mails as they are asked for: by language and look. */
type Composed = (language: string, look: MailLook) => Promise<PersonalMails>;

/** One message, in each language the same mail to everybody but for their links. */
@Injectable()
export class MessageSends {
  private readonly composed = new Map<string, { until: number; mails: Composed }>();

  constructor(
    private readonly db: DataSource,
    private readonly hot: HotStatements,
    private readonly settings: Settings,
    private readonly messages: MessagesService,
    private readonly mails: MessageMails,
    private readonly forms: MailForms,
  ) {}

  async standing(messageId: string): Promise<Standing> {
    const message = await this.messages.forDelivery(this.db, messageId);
    const quiet = quietHoursOf(this.settings, message);
    const ahead = message.urgent || message.correctsId !== null;
    const blocker = whyNotSend(message, new Date(), quiet);
    return { blocker, notAfter: message.notAfter, quiet, ahead };
  }

  /** Null while nothing of it may go out. */
  async open(messageId: string): Promise<Send | null> {
    const message = await this.messages.forDelivery(this.db, messageId);
    if (whyNotSend(message, new Date(), quietHoursOf(this.settings, message))) return null;
    return this.made(message);
  }

  /** Composed, whatever the message's state. */
  async made(message: ForDelivery): Promise<Send> {
    const messageId = message.id;
    const mails = this.lately(message);
    await mails(ORIGINAL, 'usual');
    const { areaIds, topicCode, urgent, correctsId, about } = message;
    const audience = about ? [about.kind, about.id] : [areaIds, topicCode];
    const [marking, evenPaused] = about
      ? [MARK_FOLLOWERS, MARK_FOLLOWERS_EVEN_PAUSED]
      : [MARK, MARK_EVEN_PAUSED];
    const thread = await this.messages.earlierInThread(this.db, messageId);
    return {
      ahead: urgent || (correctsId !== null && 'of bulk'),
      earlierOf: (people) => this.earlierOf(thread, people),
      whyNot: async () => (await this.standing(messageId)).blocker,
      mark: async ({ sendId, number, epoch }, people) => {
        const values = [...audience, sendId, number, epoch, people];
        const [rows] = await this.hot.query<Updated<Marked>>(
          correctsId ? evenPaused : marking,
          values,
        );
        return rows;
      },
      mailsFor: ({ language, mailLook }) => mails(language, mailLook ?? 'usual'),
    };
  }

  /** As composed within the last minute, if it was. */
  private lately(message: ForDelivery): Composed {
    const now = Date.now();
    for (const [old, { until }] of this.composed) if (until <= now) this.composed.delete(old);
    const { revisionId } = message;
    const known = this.composed.get(revisionId);
    if (known) return known.mails;
    const mails = this.asAsked(message);
    this.composed.set(revisionId, { until: now + COMPOSED_MS, mails });
    return mails;
  }

  /** Composed once for each language that the message speaks and each look that a reader wants. */
  private asAsked(message: ForDelivery): Composed {
    const spoken = languagesOf(message);
    const made = new Map<string, Promise<PersonalMails>>();
    return (wanted, look) => {
      const language = spoken.includes(wanted) ? wanted : ORIGINAL;
      const key = `${language} ${look}`;
      const known = made.get(key);
      if (known) return known;
      const mails = this.mails.of(message, language).then((one) => this.forms.compose(one, look));
      made.set(key, mails);
      mails.catch(() => made.delete(key)); // tried again for the next reader
      return mails;
    };
  }

  /** So that a mail program shows a correction or an update below what it belongs to. */
  private async earlierOf(thread: readonly string[], people: readonly string[]) {
    if (thread.length === 0) return new Map<string, string>();
    const rows = await this.hot.query<{ contactPointId: string; id: string }[]>(EARLIER, [
      people,
      thread,
    ]);
    return new Map(rows.map(({ contactPointId, id }) => [contactPointId, id]));
  }
}
