import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HotStatements } from '../../platform/database/hot-statements';
import { Settings } from '../../platform/config/settings';
import { MessagesService } from '../../publishing/messages/messages.service';
import { composedText } from '../../publishing/texts/rules/composed-text';
import type { Claim, Updated } from '../sending/leases';
import { MessageSends } from '../sends/message-sends';
import type { Standing } from '../sends/send';
import * as sql from './texts.queries';

/** A row marked in flight, or ended because nothing may go to that phone any more. */
export interface MarkedText {
  readonly id: string;
  readonly contactPointId: string;
  readonly state: 'in flight' | 'suppressed' | 'unknown';
  readonly tries: number;
  /** A worker that is gone may have sent it. */
  readonly maybeSent: boolean;
}

/** The text of one message on its way to phones. */
export interface TextSend {
  mark(claim: Claim, people: number): Promise<readonly MarkedText[]>;
  textFor(stopCode: string): string;
}

/** What stands behind a send of texts: a message, which may be paused, withdrawn or stale as for its mails. */
@Injectable()
export class TextSends {
  constructor(
    private readonly db: DataSource,
    private readonly hot: HotStatements,
    private readonly settings: Settings,
    private readonly messages: MessagesService,
    private readonly sends: MessageSends,
  ) {}

  async standing(sendId: string): Promise<Standing> {
    return this.sends.standing(await this.messageOf(sendId));
  }

  /** Mails are not sent by it. */
  open(): Promise<null> {
    return Promise.resolve(null);
  }

  async made(sendId: string): Promise<TextSend> {
    const message = await this.messages.forDelivery(this.db, await this.messageOf(sendId));
    const { areaIds, topicCode, smsText } = message;
    if (smsText === null) throw new Error(`message ${message.id} has no text`);
    return {
      mark: async ({ number, epoch }, people) => {
        const values = [areaIds, topicCode, sendId, number, epoch, people];
        const [rows] = await this.hot.query<Updated<MarkedText>>(sql.MARK_TEXTS, values);
        return rows;
      },
      textFor: (stopCode) => composedText(smsText, this.settings.PUBLIC_URL, stopCode),
    };
  }

  private async messageOf(sendId: string): Promise<string> {
    const rows = await this.db.query<[{ messageId: string }]>(sql.MESSAGE_OF_TEXTS, [sendId]);
    return rows[0].messageId;
  }
}
