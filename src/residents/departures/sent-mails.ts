import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Which mail a link stood in. The room that sends them registers itself. */
export interface KnowsMails {
  /** The message or digest that this mail brought to this person; null when it went to somebody else, or to nobody. */
  sendOf(db: EntityManager, mailId: string, contactPointId: string): Promise<string | null>;
}

@Injectable()
export class SentMails {
  private source?: KnowsMails;

  from(source: KnowsMails): void {
    this.source = source;
  }

  async sendOf(db: EntityManager, mailId: string, contactPointId: string): Promise<string | null> {
    return this.source ? this.source.sendOf(db, mailId, contactPointId) : null;
  }
}
