import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { AddressInfo } from 'node:net';
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server';
import { Settings } from '../../platform/config/settings';
import { ComeAgain, type Taker } from '../../platform/mail/mailbox';
import { collect } from './collect';
import { Doorkeeper } from './doorkeeper';
import { Mailboxes } from './mailboxes';
import { counted } from './mailroom-metrics';
import { Room } from './room';
import { smtpRefusal } from './smtp-refusal';
import { tlsOptions } from './tls';

/** 15 MB hold a phone's photos; larger mails are refused before they are read. */
const MAX_BYTES = 15 * 1024 * 1024;
/** All mails in hand together: the memory that strangers can take up. */
const MOST_IN_HAND = 6 * MAX_BYTES;
const MAX_CONNECTIONS = 200;

type Done = (error?: Error | null, text?: string) => void;

/** The inbound mail server: a recipient is checked at RCPT, and a 250 after the data means that it is stored. */
@Injectable()
export class Mailroom implements OnApplicationShutdown {
  private readonly log = new Logger(Mailroom.name);
  private readonly server: SMTPServer;
  private readonly door: Doorkeeper;
  private readonly room = new Room(MOST_IN_HAND);
  /** Who takes the mail that is being posted, as found at RCPT. */
  private readonly takers = new WeakMap<SMTPServerSession['envelope'], Taker>();

  constructor(
    private readonly settings: Settings,
    private readonly mailboxes: Mailboxes,
  ) {
    this.door = new Doorkeeper(settings);
    this.server = new SMTPServer({
      name: settings.MAIL_DOMAIN,
      banner: 'Not for reporting crime: 999 in an emergency, 101 otherwise',
      disabledCommands: ['AUTH'],
      ...tlsOptions(settings),
      disableReverseLookup: true,
      size: MAX_BYTES,
      maxClients: MAX_CONNECTIONS,
      socketTimeout: 60_000,
      closeTimeout: 5_000,
      logger: false,
      onConnect: (session, done) => this.enter(session, done),
      onClose: ({ id }) => this.door.leave(id),
      onMailFrom: (address, session, done) => this.hear(address, session, done),
      onRcptTo: (address, session, done) => void this.admit(address, session, done),
      onData: (stream, session, done) => void this.receive(stream, session, counted(done)),
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

  private enter({ id, remoteAddress }: SMTPServerSession, done: Done): void {
    const may = this.door.enter(id, remoteAddress);
    done(may ? null : smtpRefusal(421, '4.7.0', 'too many connections from your address'));
  }

  private hear({ address }: SMTPServerAddress, { remoteAddress }: SMTPServerSession, done: Done) {
    const may = this.door.mayPost(remoteAddress, address);
    done(may ? null : smtpRefusal(450, '4.7.1', 'too many mails in a minute, come again later'));
  }

  /** One recipient a mail: each is one transaction, and the sender's server tries the next by itself. */
  private async admit({ address }: SMTPServerAddress, session: SMTPServerSession, done: Done) {
    try {
      if (session.envelope.rcptTo.length > 0)
        return done(smtpRefusal(452, '4.5.3', 'one recipient at a time, please'));
      const taker = await this.mailboxes.open(address);
      if (!taker) return done(smtpRefusal(550, '5.1.1', 'no such mailbox here'));
      this.takers.set(session.envelope, taker);
      const may = this.door.mayReceive(session.remoteAddress, address);
      done(may ? null : smtpRefusal(450, '4.2.1', 'too many mails in a minute, come again later'));
    } catch (error) {
      done(this.later(error));
    }
  }

  private async receive(stream: SMTPServerDataStream, session: SMTPServerSession, done: Done) {
    const receivedAt = new Date();
    const { envelope, remoteAddress, hostNameAppearsAs } = session;
    try {
      const mail = await collect(stream, MAX_BYTES, this.room);
      if (mail === 'too-large')
        return done(smtpRefusal(552, '5.3.4', 'the mail is larger than 15 MB'));
      if (mail === 'no-room')
        return done(smtpRefusal(452, '4.3.1', 'too much in hand at the moment, come again later'));
      try {
        const taker = this.takers.get(envelope);
        if (!taker) return done(smtpRefusal(550, '5.1.1', 'no such mailbox here'));
        const sender = envelope.mailFrom ? envelope.mailFrom.address : '';
        const client = {
          ...{ address: remoteAddress, helo: hostNameAppearsAs },
          relay: this.door.isRelay(remoteAddress),
        };
        done(null, await taker({ raw: mail.raw, sender, receivedAt, client }));
      } finally {
        mail.free();
      }
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
