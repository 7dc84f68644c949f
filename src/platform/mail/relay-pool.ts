import type { RelayOutcome } from './relay-outcome';
import { RelayConnection } from './relay-connection';
import type { Job } from './relay-job';
import type { RelayQueue } from './relay-queue';

/** An idle connection is closed after this, since relays drop them after minutes. */
const IDLE_MS = 20_000;
/** A relay may limit the mails of one connection, commonly to 100 or 1,000; one that ends it earlier costs a mail no try. */
const MAILS_A_CONNECTION = 1_000;

/** Connections that take their mails from one queue. */
export interface PoolTools {
  readonly size: number;
  readonly queue: RelayQueue;
  /** The next mail for a connection of this pool. */
  take(): Job | undefined;
  /** The next mail, whatever its time: there is no connection for it. */
  giveUp(): Job | undefined;
  /** Whether something waits that this pool may take. */
  wanted(): boolean;
  open(): Promise<RelayConnection | RelayOutcome>;
}

/** At most so many connections to the relay; each works until nothing waits. */
export class RelayPool {
  private readonly idle: RelayConnection[] = [];
  private connections = 0;
  private closed = false;

  constructor(private readonly tools: PoolTools) {}

  /** Something may wait. */
  wake(): void {
    if (this.closed || !this.tools.wanted()) return;
    const idle = this.takeIdle();
    if (idle) idle.wake();
    else if (this.connections < this.tools.size) void this.connect();
  }

  close(): void {
    this.closed = true;
    for (const connection of this.idle.splice(0)) connection.quit();
  }

  private async connect(): Promise<void> {
    this.connections += 1;
    const connection = await this.tools.open();
    if (!(connection instanceof RelayConnection)) {
      this.tools.giveUp()?.settle(connection);
      return this.gone();
    }
    connection.next = () => {
      const full = connection.mails >= MAILS_A_CONNECTION;
      const job = this.closed || full ? undefined : this.tools.take();
      return job && this.onceMore(job, connection);
    };
    connection.rests = () => this.rested(connection);
    connection.wake();
  }

  /** The relay dropped a connection before it heard the mail: that says nothing of it, so it gets another. */
  private onceMore({ mail, settle }: Job, { counts }: RelayConnection): Job {
    return {
      mail,
      settle: (outcome, untouched) => {
        if (untouched && !this.closed) return this.tools.queue.addFirst({ mail, settle });
        counts?.mail(outcome);
        settle(outcome);
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
    this.connections -= 1;
    this.wake();
  }

  private takeIdle(): RelayConnection | undefined {
    for (let one = this.idle.pop(); one; one = this.idle.pop()) if (one.usable) return one;
    return undefined;
  }
}
