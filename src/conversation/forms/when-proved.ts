import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export type OnProved = (
  tx: EntityManager,
  concernId: string,
  contactPointId: string,
) => Promise<void>;

/** Features that wait for the address of a form register themselves: it is part of the confirmation's transaction. */
@Injectable()
export class WhenProved {
  private readonly waiting: OnProved[] = [];

  add(then: OnProved): void {
    this.waiting.push(then);
  }

  async tell(tx: EntityManager, concernId: string, contactPointId: string): Promise<void> {
    for (const then of this.waiting) await then(tx, concernId, contactPointId);
  }
}
