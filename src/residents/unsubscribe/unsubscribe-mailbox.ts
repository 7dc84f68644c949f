import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings';
import type { Mailbox, Taker } from '../../platform/mail/mailbox';
import { readOurAddress } from '../../platform/mail/our-address';
import { Unsubscribe } from './unsubscribe.service';

/** `u+<token>`, the mail form of List-Unsubscribe (RFC 2369): whatever the mail says, it stops what its link would stop. */
@Injectable()
export class UnsubscribeMailbox implements Mailbox {
  constructor(
    private readonly settings: Settings,
    private readonly unsubscribe: Unsubscribe,
  ) {}

  open(address: string): Promise<Taker | null> {
    return Promise.resolve(this.takerFor(address));
  }

  private takerFor(address: string): Taker | null {
    const ours = readOurAddress(address, this.settings.MAIL_DOMAIN);
    if (ours?.kind !== 'unsubscribe' || !this.unsubscribe.isOurs(ours.token)) return null;
    return async () => {
      const all = await this.unsubscribe.byToken(ours.token, false, 'mail');
      return all ? 'unsubscribed' : 'unfollowed';
    };
  }
}
