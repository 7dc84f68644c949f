import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../config/settings';
import { DkimSigner } from './dkim/dkim-signer';
import { RelayConnection, type Job } from './relay-connection';
import type { Outgoing, RelayOutcome } from './relay-outcome';
import { RelayQueue } from './relay-queue';
import { relayAddress } from './smtp/relay-address';

export type { Outgoing, RelayOutcome } from './relay-outcome';

/** An idle connection is closed after this, since relays drop them after minutes. */
const IDLE_MS = 20_000;
/** A relay may limit the mails of one connection; commonly 100 or more. */
const MAILS_A_CONNECTION = 100;

/**
 * The force's relay, over at most SMTP_CONNECTIONS connections a process. A mail is tried once; what
 * becomes of it afterwards is for the caller's books to decide.
 */
@Injectable()
export class Relay implements OnApplicationShutdown {
  private readonly idle: RelayConnection[] = [];
  private readonly waiting = new RelayQueue();
  private open = 0;
  private closed = false;

  constructor(
    private readonly settings: Settings,
    private readonly dkim: DkimSigner,
  ) {}

  /** Never rejects: every fault is an outcome. Waits for a free connection. */
  async send(plain: Outgoing): Promise<RelayOutcome> {
    const mail = this.dkim.signs ? { ...plain, raw: await this.dkim.signed(plain.raw) } : plain;
    return new Promise((resolve) => {
      this.add({ mail, settle: resolve });
    });
  }

  onApplicationShutdown(): void {
    this.closed = true;
    for (const connection of this.idle.splice(0)) connection.quit();
    for (let job = this.waiting.take(); job; job = this.waiting.take())
      job.settle({ state: 'retry', away: true });
  }

  private add(job: Job): void {
    if (this.closed) return job.settle({ state: 'retry', away: true });
    this.waiting.add(job);
    const idle = this.takeIdle();
    if (idle) idle.wake();
    else if (this.open < this.settings.SMTP_CONNECTIONS) void this.connect();
  }

  /** A connection works until nothing waits; what it could not begin goes to the next one. */
  private async connect(): Promise<void> {
    this.open += 1;
    const { SMTP_URL, MAIL_DOMAIN } = this.settings;
    const connection = new RelayConnection(relayAddress(SMTP_URL), MAIL_DOMAIN);
    const fault = await connection.open();
    if (fault) {
      this.waiting.take()?.settle(fault);
      return this.gone();
    }
    connection.next = () => {
      if (this.closed) return undefined;
      if (connection.mails >= MAILS_A_CONNECTION) return undefined;
      const job = this.waiting.take();
      return job && this.onceMore(job);
    };
    connection.rests = () => this.rested(connection);
    connection.wake();
  }

  /** The relay dropped a connection before it heard the mail: that says nothing of it, so it gets another, once. */
  private onceMore({ mail, settle }: Job): Job {
    return {
      mail,
      settle: (outcome, untouched) => {
        if (untouched && !this.closed) this.waiting.addFirst({ mail, settle });
        else settle(outcome);
      },
    };
  }

  private rested(connection: RelayConnection): void {
    if (connection.usable && connection.mails < MAILS_A_CONNECTION && !this.closed) {
      this.idle.push(connection);
      connection.closeAfter(IDLE_MS);
    } else if (connection.usable) connection.quit();
    else this.gone();
  }

  private gone(): void {
    this.open -= 1;
    if (!this.closed && !this.waiting.empty) void this.connect();
  }

  private takeIdle(): RelayConnection | undefined {
    for (let one = this.idle.pop(); one; one = this.idle.pop()) if (one.usable) return one;
    return undefined;
  }
}
