import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HotStatements } from '../../platform/database/hot-statements';
import { Settings } from '../../platform/config/settings';
import { languagesOf } from '../../publishing/languages/variant';
import { MessagesService, type ForDelivery } from '../../publishing/messages/messages.service';
import { quietHoursOf } from '../../publishing/messages/rules/quiet-hours';
import { ORIGINAL } from '../../residents/languages/languages';
import { MailForms } from '../mail/mail-forms';
import { MessageMails } from '../mail/message-mails';
import type { PersonalMails } from '../mail/personal-mails';
import { EARLIER } from '../sending/earlier.queries';
import { MARK, MARK_FOLLOWERS } from '../sending/mark.queries';
import type { Updated } from '../sending/leases';
import { whyNotSend } from '../sending/rules/may-send';
import type { Marked, Send, Standing } from './send';

/** A large send comes back every second or so; to compose it anew each time costs more than all of its tokens. */
const COMPOSED_MS = 60_000;

type InEachLanguage = Map<string, PersonalMails>;

/** One message, in each language the same mail to everybody but for their links. */
@Injectable()
export class MessageSends {
  private readonly composed = new Map<string, { until: number; mails: Promise<InEachLanguage> }>();

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
    const mails = await this.lately(message);
    const { areaIds, topicCode, urgent, correctsId, about } = message;
    const [marking, audience] = about
      ? [MARK_FOLLOWERS, [about.kind, about.id]]
      : [MARK, [areaIds, topicCode]];
    const thread = await this.messages.earlierInThread(this.db, messageId);
    return {
      ahead: urgent || (correctsId !== null && 'of bulk'),
      earlierOf: (people) => this.earlierOf(thread, people),
      whyNot: async () => (await this.standing(messageId)).blocker,
      mark: async ({ sendId, number, epoch }, people) => {
        const values = [...audience, sendId, number, epoch, people];
        const [rows] = await this.hot.query<Updated<Marked>>(marking, values);
        return rows;
      },
      mailsFor: ({ language }) => Promise.resolve(mails.get(language) ?? mails.get(ORIGINAL)!),
    };
  }

  /** As composed within the last minute, if it was. */
  private lately(message: ForDelivery): Promise<InEachLanguage> {
    const now = Date.now();
    for (const [old, { until }] of this.composed) if (until <= now) this.composed.delete(old);
    const { revisionId } = message;
    const known = this.composed.get(revisionId);
    if (known) return known.mails;
    const mails = this.inEachLanguage(message);
    this.composed.set(revisionId, { until: now + COMPOSED_MS, mails });
    mails.catch(() => this.composed.delete(revisionId));
    return mails;
  }

  /** Composed once for each language that the message speaks. */
  private async inEachLanguage(message: ForDelivery): Promise<InEachLanguage> {
    const compose = async (language: string) =>
      [language, await this.forms.compose(await this.mails.of(message, language))] as const;
    return new Map(await Promise.all(languagesOf(message).map(compose)));
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
