import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DigestSends } from '../digests/digest-sends';
import { SendingHold } from '../hold/sending-hold.service';
import { ResendSends } from '../resends/resend-sends';
import { TextSends } from '../texts/text-sends';
import { WarmUp } from '../warm-up/warm-up.service';
import { MessageSends } from './message-sends';
import type { Send, Standing } from './send';

/** What is behind the id of a send: a message, whose own id it is, a digest, or the texts of a message. */
@Injectable()
export class Sends {
  constructor(
    private readonly db: DataSource,
    private readonly messages: MessageSends,
    private readonly digests: DigestSends,
    private readonly resends: ResendSends,
    private readonly texts: TextSends,
    private readonly hold: SendingHold,
    private readonly warmUp: WarmUp,
  ) {}

  /** With all sending held nothing is ended either: what it looks like here may not be what happened. */
  async standing(sendId: string): Promise<Standing> {
    if (await this.hold.isHeld())
      return { blocker: 'held', notAfter: null, quiet: null, lookAgain: true };
    const standing = await (await this.kindOf(sendId)).standing(sendId);
    return standing.ahead ? standing : { ...standing, warmUpMs: await this.warmUp.waitMs() };
  }

  /** Ready to be sent; null while nothing of it may go out. */
  async open(sendId: string): Promise<Send | null> {
    if (await this.hold.isHeld()) return null;
    const send = await (await this.kindOf(sendId)).open(sendId);
    if (!send) return null;
    const ahead = send.ahead !== false;
    const whyNot = async () => {
      if (await this.hold.isHeld()) return 'held';
      return (await send.whyNot()) ?? (!ahead && (await this.warmUp.waitMs()) > 0 ? 'held' : null);
    };
    const mark: Send['mark'] = (claim, people) =>
      this.warmUp.within(ahead, people, (granted) => send.mark(claim, granted));
    return { ...send, whyNot, mark };
  }

  private async kindOf(
    sendId: string,
  ): Promise<MessageSends | DigestSends | ResendSends | TextSends> {
    const [send] = await this.db.query<{ digest: boolean; resend: boolean; texts: boolean }[]>(
      `SELECT digest IS NOT NULL AS digest, resend_of IS NOT NULL AS resend, texts_of IS NOT NULL AS texts
       FROM send WHERE id = $1`,
      [sendId],
    );
    if (send?.texts) return this.texts;
    if (send?.resend) return this.resends;
    return send?.digest ? this.digests : this.messages;
  }
}
