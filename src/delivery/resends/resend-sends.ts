import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import { MessagesService } from '../../publishing/messages/messages.service';
import { quietHoursOf } from '../../publishing/messages/rules/quiet-hours';
import { MessageSends } from '../sends/message-sends';
import type { Send, Standing } from '../sends/send';
import { MESSAGE_OF } from './resends.queries';
import { whyNotSendAgain } from './rules/may-resend';

/** A finished message on its way to whom it did not reach: the same mail, to rows of its own. */
@Injectable()
export class ResendSends {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly messages: MessagesService,
    private readonly sends: MessageSends,
  ) {}

  async standing(resendId: string): Promise<Standing> {
    const message = await this.messages.forDelivery(this.db, await this.messageOf(resendId));
    const corrected = await this.messages.isCorrected(this.db, message.id);
    const quiet = quietHoursOf(this.settings, message);
    const blocker = whyNotSendAgain({ ...message, corrected }, new Date(), quiet);
    const ahead = message.urgent || message.correctsId !== null;
    return { blocker, notAfter: message.notAfter, quiet, ahead };
  }

  /** Null while nothing of it may go out. */
  async open(resendId: string): Promise<Send | null> {
    const whyNot = async () => (await this.standing(resendId)).blocker;
    if (await whyNot()) return null;
    const message = await this.messages.forDelivery(this.db, await this.messageOf(resendId));
    return { ...(await this.sends.made(message)), whyNot };
  }

  private async messageOf(resendId: string): Promise<string> {
    const [row] = await this.db.query<[{ id: string }]>(MESSAGE_OF, [resendId]);
    return row.id;
  }
}
