import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../config/settings';
import { RelayConnection } from './relay-connection';
import type { Outgoing, RelayOutcome } from './relay-outcome';

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
  private readonly waiting: { take: () => void; rank: number }[] = [];
  private busy = 0;
  private closed = false;

  constructor(private readonly settings: Settings) {}

  /** Never rejects: every fault is an outcome. Waits for a free connection. */
  async send(mail: Outgoing): Promise<RelayOutcome> {
    await this.turn(mail.ahead === true ? 2 : mail.ahead ? 1 : 0);
    try {
      if (this.closed) return { state: 'retry', away: true };
      return await this.sendNow(mail);
    } finally {
      const next = this.waiting.shift();
      if (next) next.take();
      else this.busy -= 1;
    }
  }

  onApplicationShutdown(): void {
    this.closed = true;
    for (const connection of this.idle.splice(0)) connection.quit();
  }

  private async sendNow(mail: Outgoing): Promise<RelayOutcome> {
    const idle = this.takeIdle();
    if (idle) {
      const outcome = await this.over(idle, mail);
      if (!wasClosed(outcome)) return outcome;
    }
    const fresh = new RelayConnection(this.settings);
    return (await fresh.open()) ?? (await this.over(fresh, mail));
  }

  private async over(connection: RelayConnection, mail: Outgoing): Promise<RelayOutcome> {
    const outcome = await connection.send(mail);
    if (connection.usable && connection.mails < MAILS_A_CONNECTION && !this.closed)
      this.keep(connection);
    else connection.quit();
    return outcome;
  }

  private takeIdle(): RelayConnection | undefined {
    for (let one = this.idle.pop(); one; one = this.idle.pop()) if (one.usable) return one;
    return undefined;
  }

  private keep(connection: RelayConnection): void {
    this.idle.push(connection);
    connection.closeAfter(IDLE_MS);
  }

  /** Higher ranks first; within one rank in the order of asking. */
  private async turn(rank: number): Promise<void> {
    if (this.busy < this.settings.SMTP_CONNECTIONS) {
      this.busy += 1;
      return;
    }
    // whoever ends hands its place over, so `busy` stays
    await new Promise<void>((take) => {
      const place = this.waiting.findIndex((other) => other.rank < rank);
      this.waiting.splice(place < 0 ? this.waiting.length : place, 0, { take, rank });
    });
  }
}

/** The relay had dropped the idle connection and heard nothing of the mail, or says so (421). */
function wasClosed({ state, smtpCode }: RelayOutcome): boolean {
  return state === 'retry' && (smtpCode === undefined || smtpCode === 421);
}
