import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Subject } from '../../residents/interests/subject';

export type OnComplete = (tx: EntityManager, about: Subject) => Promise<void>;

/**
 * Rooms further along the way that act when a message about one thing has reached its people register themselves: it is
 * part of the transaction that calls the message complete. Keep it to a few statements however many people there are.
 */
@Injectable()
export class WhenComplete {
  private readonly waiting: OnComplete[] = [];

  add(then: OnComplete): void {
    this.waiting.push(then);
  }

  async tell(
    tx: EntityManager,
    { aboutKind, aboutId }: { aboutKind: string | null; aboutId: string | null },
  ): Promise<void> {
    if (!aboutKind || !aboutId) return;
    for (const then of this.waiting) await then(tx, { kind: aboutKind, id: aboutId });
  }
}
