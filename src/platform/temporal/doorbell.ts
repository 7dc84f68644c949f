import { Client } from 'pg';
import { setTimeout as pause } from 'node:timers/promises';

const RECONNECT_MS = 1_000;
const END_MS = 1_000;

/**
 * Rings when somebody notifies the channel, and after every (re)connection, since a notice sent
 * while we were away is lost. Holds one connection of its own. Poll besides.
 */
export class Doorbell {
  private readonly stop = new AbortController();
  private ended: Promise<void> | undefined;

  constructor(
    private readonly url: string,
    private readonly channel: 'outbox',
    private readonly ring: () => void,
  ) {}

  open(): void {
    this.ended = this.keep();
  }

  async close(): Promise<void> {
    this.stop.abort();
    await this.ended;
  }

  private async keep(): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      await this.listen().catch(() => undefined);
      await pause(RECONNECT_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Resolves when the connection is gone. */
  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      application_name: 'wardline-doorbell',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    const gone = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
      this.stop.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    try {
      await client.connect();
      client.on('notification', () => this.ring());
      await client.query(`LISTEN ${this.channel}`);
      this.ring();
      if (!this.stop.signal.aborted) await gone;
    } finally {
      // a dead network never confirms the end
      await Promise.race([client.end().catch(() => undefined), pause(END_MS)]);
    }
  }
}
