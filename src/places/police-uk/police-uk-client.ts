import { setTimeout as pause } from 'node:timers/promises';

export interface PoliceUkOptions {
  /** https://data.police.uk/api, or another for trials. */
  readonly url: string;
  /** The API takes 15 on average. */
  readonly perSecond?: number;
  readonly tries?: number;
  /** Milliseconds before the second try; doubled for each further one. */
  readonly backOff?: number;
  readonly timeout?: number;
}

/** An answer that no further try will mend, or a service that stays away. */
export class PoliceUkError extends Error {}

/** JSON from data.police.uk: never faster than it allows, and patient when it is busy. */
export class PoliceUkClient {
  private nextAt = 0;

  constructor(private readonly options: PoliceUkOptions) {}

  /** The JSON at a path, whose parts are escaped here. Null for 404. Throws PoliceUkError. */
  async get(...parts: readonly string[]): Promise<unknown> {
    const { url, tries = 5, backOff = 1000 } = this.options;
    const path = parts.map(encodeURIComponent).join('/');
    for (let attempt = 1; ; attempt += 1) {
      await this.turn();
      const { value, why, wait } = await this.attempt(`${url}/${path}`);
      if (why === undefined) return value;
      if (wait === undefined || attempt >= tries) throw new PoliceUkError(`${path}: ${why}`);
      await pause(Math.max(wait, backOff * 2 ** (attempt - 1)));
    }
  }

  /** `wait`: the least milliseconds before another try; missing where none helps. */
  private async attempt(
    address: string,
  ): Promise<{ value?: unknown; why?: string; wait?: number }> {
    try {
      const signal = AbortSignal.timeout(this.options.timeout ?? 20_000);
      const response = await fetch(address, { headers: { accept: 'application/json' }, signal });
      if (response.status === 404) return { value: null };
      if (response.ok) return { value: await response.json() };
      await response.body?.cancel();
      const why = `answered ${response.status}`;
      if (response.status !== 429 && response.status < 500) return { why };
      return { why, wait: (Number(response.headers.get('retry-after')) || 0) * 1000 };
    } catch (error) {
      return { why: (error as Error).message, wait: 0 };
    }
  }

  /** Calls begin at even distances. */
  private async turn(): Promise<void> {
    const distance = 1000 / (this.options.perSecond ?? 14);
    const at = Math.max(performance.now(), this.nextAt);
    this.nextAt = at + distance;
    const wait = at - performance.now();
    if (wait > 0) await pause(wait);
  }
}
