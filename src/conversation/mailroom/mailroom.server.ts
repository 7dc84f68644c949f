import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { AddressInfo } from 'node:net';
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server';
import { Settings } from '../../platform/config/settings';
import { ComeAgain } from '../../platform/mail/mailbox';
import { collect } from './collect';
import { Mailboxes } from './mailboxes';
import { smtpRefusal } from './smtp-refusal';

/** 15 MB hold a phone's photos; larger mails are refused before they are read. */
const MAX_BYTES = 15 * 1024 * 1024;
const MAX_CONNECTIONS = 100;

type Done = (error?: Error | null, text?: string) => void;

/** The inbound mail server: a recipient is checked at RCPT, and a 250 after the data means that it is stored. */
@Injectable()
export class Mailroom implements OnApplicationShutdown {
  private readonly log = new Logger(Mailroom.name);
  private readonly server: SMTPServer;

  constructor(
    private readonly settings: Settings,
    private readonly mailboxes: Mailboxes,
  ) {
    this.server = new SMTPServer({
      name: settings.MAIL_DOMAIN,
      banner: 'Not for reporting crime: 999 in an emergency, 101 otherwise',
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: MAX_BYTES,
      maxClients: MAX_CONNECTIONS,
      socketTimeout: 60_000,
      closeTimeout: 5_000,
      logger: false,
      onRcptTo: (address, session, done) => void this.admit(address, session, done),
      onData: (stream, session, done) => void this.receive(stream, session, done),
    });
    this.server.on('error', (error: NodeJS.ErrnoException) =>
      this.log.warn(`a connection failed: ${error.code ?? error.name}`),
    );
  }

  /** Listens and gives the port. */
  async listen(): Promise<number> {
    const { MAILROOM_PORT, MAILROOM_HOST } = this.settings;
    const listener = this.server.server;
    await new Promise<void>((resolve, reject) => {
      listener.once('error', reject);
      this.server.listen(MAILROOM_PORT, MAILROOM_HOST, resolve);
    });
    return (listener.address() as AddressInfo).port;
  }

  /** Lets open conversations end, so that no mail is cut off between its body and its 250. */
  async onApplicationShutdown(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  /** One recipient a mail: each is one transaction, and the sender's server tries the next by itself. */
  private async admit({ address }: SMTPServerAddress, { envelope }: SMTPServerSession, done: Done) {
    try {
      if (envelope.rcptTo.length > 0)
        return done(smtpRefusal(452, '4.5.3', 'one recipient at a time, please'));
      const taker = await this.mailboxes.open(address);
      done(taker ? null : smtpRefusal(550, '5.1.1', 'no such mailbox here'));
    } catch (error) {
      done(this.later(error));
    }
  }

  private async receive(stream: SMTPServerDataStream, { envelope }: SMTPServerSession, done: Done) {
    const receivedAt = new Date();
    try {
      const raw = await collect(stream, MAX_BYTES);
      if (!raw) return done(smtpRefusal(552, '5.3.4', 'the mail is larger than 15 MB'));
      const taker = await this.mailboxes.open(envelope.rcptTo[0]!.address);
      if (!taker) return done(smtpRefusal(550, '5.1.1', 'no such mailbox here'));
      const sender = envelope.mailFrom ? envelope.mailFrom.address : '';
      done(null, await taker({ raw, sender, receivedAt }));
    } catch (error) {
      done(this.later(error));
    }
  }

  /** Our fault, not the sender's: their server keeps the mail and tries again. */
  private later(error: unknown): Error {
    if (error instanceof ComeAgain) return smtpRefusal(451, '4.3.0', error.message);
    this.log.error(
      `a mail could not be taken in: ${error instanceof Error ? error.name : 'error'}`,
    );
    return smtpRefusal(451, '4.3.0', 'not stored yet, please try again');
  }
}
