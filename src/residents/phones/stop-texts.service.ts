import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refusedToken } from '../links/token-words';
import { Unsubscribe } from '../unsubscribe/unsubscribe.service';
import { BY_STOP_CODE } from './phone.queries';

/** Stops texts by the short link in each: nobody can answer a text whose sender is a name. */
@Injectable()
export class StopTexts {
  constructor(
    private readonly db: DataSource,
    private readonly unsubscribe: Unsubscribe,
  ) {}

  /** The phone that a link is about. Throws 404 `unknown-token`. */
  async read(code: string): Promise<string> {
    const [row] = await this.db.query<{ id: string }[]>(BY_STOP_CODE, [code]);
    if (!row)
      throw refusedToken('unknown-token', {
        'unknown-token': 'residents/phones:refused.unknown-token',
      });
    return row.id;
  }

  /** At once and for ever, however often it is asked. Their mail goes on. */
  async stop(code: string): Promise<void> {
    const id = await this.read(code);
    await this.db.transaction((tx) => this.unsubscribe.byContactPoint(tx, id, 'text'));
  }
}
