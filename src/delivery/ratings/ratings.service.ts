import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Tokens } from '../../platform/security/tokens';
import { refusedToken } from '../../residents/links/token-words';
import { HeldElsewhere, type HeldData } from '../../residents/privacy/held-elsewhere';
import { FORGET_RATINGS, HELD_RATINGS, RATE } from './ratings.queries';

/**
 * “Was this useful?”: one answer for each mail, which may be changed. The link's token is that of the reply address,
 * so whoever has the mail has it anyhow, and no mail costs a token more.
 */
@Injectable()
export class MailRatings implements HeldData, OnModuleInit {
  readonly name = 'ratings';

  constructor(
    private readonly db: DataSource,
    private readonly tokens: Tokens,
    private readonly elsewhere: HeldElsewhere,
  ) {}

  onModuleInit(): void {
    this.elsewhere.add(this);
  }

  /** The delivery of a link, without asking the database. 404 `unknown-token`. */
  read(token: string): string {
    const answer = this.tokens.read('reply', token);
    // a letter's reply address names a concern, which nobody rates
    if (!answer.ok || !/^\d{1,18}$/.test(answer.id)) throw refusedToken('unknown-token');
    return answer.id;
  }

  /** 404 `unknown-token`. */
  async rate(token: string, useful: boolean): Promise<void> {
    const rows = await this.db.query<unknown[]>(RATE, [this.read(token), useful]);
    if (rows.length === 0) throw refusedToken('unknown-token');
  }

  collect(db: EntityManager, contactPointId: string): Promise<unknown> {
    return db.query(HELD_RATINGS, [contactPointId]);
  }

  async erase(tx: EntityManager, contactPointId: string): Promise<void> {
    await tx.query(FORGET_RATINGS, [contactPointId]);
  }
}
