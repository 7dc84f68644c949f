import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface Ended {
  readonly staffId: string;
  /** The administrator who ended the account. */
  readonly byId: string;
}

/** Told in the transaction that ends an account. Gives what was done, by name, for the audit log. */
export type OnEnded = (
  tx: EntityManager,
  ended: Ended,
) => Promise<Readonly<Record<string, number>>>;

/** Rooms further on say what becomes of the work that somebody had on their hands. */
@Injectable()
export class WhenEnded {
  private readonly listeners: OnEnded[] = [];

  add(listener: OnEnded): void {
    this.listeners.push(listener);
  }

  async tell(tx: EntityManager, ended: Ended): Promise<Record<string, number>> {
    const done: Record<string, number> = {};
    for (const listener of this.listeners) Object.assign(done, await listener(tx, ended));
    return done;
  }
}
