import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings';
import type { Mailbox, Taker } from '../../platform/mail/mailbox';
import { readOurAddress } from '../../platform/mail/our-address';
import { Tokens } from '../../platform/security/tokens';
import { Unsubscribe } from './unsubscribe.service';

/** `u+<token>`, the mail form of List-Unsubscribe (RFC 2369): whatever the mail says, it stops all messages. */
@Injectable()
export class UnsubscribeMailbox implements Mailbox {
  constructor(
    private readonly db: DataSource,
    private readonly settings: Settings,
    private readonly tokens: Tokens,
    private readonly unsubscribe: Unsubscribe,
  ) {}

  open(address: string): Promise<Taker | null> {
    return Promise.resolve(this.takerFor(address));
  }

  private takerFor(address: string): Taker | null {
    const ours = readOurAddress(address, this.settings.MAIL_DOMAIN);
    if (ours?.kind !== 'unsubscribe') return null;
    const read = this.tokens.read('unsubscribe', ours.token);
    if (!read.ok) return null;
    return async () => {
      await this.db.transaction((tx) => this.unsubscribe.byContactPoint(tx, read.id, 'mail'));
      return 'unsubscribed';
    };
  }
}
