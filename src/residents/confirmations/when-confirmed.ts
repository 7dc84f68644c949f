import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Something to do when a resident pressed the button in our mail. Part of that transaction. */
export interface OnConfirmed {
  confirmed(tx: EntityManager, contactPointId: string): Promise<void>;
}

/** Tells rooms further along the way, which register themselves, that an address was proved to work. */
@Injectable()
export class WhenConfirmed {
  private readonly listeners: OnConfirmed[] = [];

  add(listener: OnConfirmed): void {
    this.listeners.push(listener);
  }

  async tell(tx: EntityManager, contactPointId: string): Promise<void> {
    for (const listener of this.listeners) await listener.confirmed(tx, contactPointId);
  }
}
