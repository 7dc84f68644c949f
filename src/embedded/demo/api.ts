import { randomUUID } from 'node:crypto';
import { until } from './until';

export interface Asked {
  body?: object;
  /** Bearer token of a sign-in. */
  token?: string;
  /** Version seen, for If-Match. */
  seen?: number;
}

export interface Answered<T> {
  status: number;
  body: T;
}

/** How long the demonstration bears with a process that is being restarted. */
const PATIENCE_SECONDS = 90;

/** The public JSON API. Every write carries one Idempotency-Key through all its tries, so that a lost answer is no second act. */
export class Api {
  constructor(private readonly site: string) {}

  get<T>(path: string, asked: Asked = {}): Promise<T> {
    return this.expect<T>('GET', path, asked);
  }

  post<T>(path: string, asked: Asked = {}): Promise<T> {
    return this.expect<T>('POST', path, asked);
  }

  /** The answer whatever its status below 500. */
  async ask<T>(method: string, path: string, { body, token, seen }: Asked): Promise<Answered<T>> {
    const headers = {
      accept: 'application/json',
      ...(body && { 'content-type': 'application/json' }),
      ...(method !== 'GET' && { 'idempotency-key': randomUUID() }),
      ...(token && { authorization: `Bearer ${token}` }),
      ...(seen !== undefined && { 'if-match': `"${seen}"` }),
    };
    return until(`an answer to ${method} ${path}`, PATIENCE_SECONDS, async () => {
      try {
        const response = await fetch(this.site + path, {
          method,
          headers,
          body: body && JSON.stringify(body),
          signal: AbortSignal.timeout(30_000),
        });
        if (response.status >= 500) return null;
        const text = await response.text();
        return { status: response.status, body: (text ? JSON.parse(text) : null) as T };
      } catch {
        return null;
      }
    });
  }

  private async expect<T>(method: string, path: string, asked: Asked): Promise<T> {
    const { status, body } = await this.ask<T>(method, path, asked);
    if (status >= 400) throw new Error(`${method} ${path} was refused: ${JSON.stringify(body)}`);
    return body;
  }
}
