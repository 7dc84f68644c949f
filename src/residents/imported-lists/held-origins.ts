import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HeldElsewhere, type HeldData } from '../privacy/held-elsewhere';
import { CAME_BY } from './imported-lists.queries';

/** From which list somebody came, and on which lawful basis (UK GDPR Art 14). */
@Injectable()
export class HeldOrigins implements HeldData, OnModuleInit {
  readonly name = 'importedFrom';

  constructor(private readonly elsewhere: HeldElsewhere) {}

  onModuleInit(): void {
    this.elsewhere.add(this);
  }

  collect(db: EntityManager, contactPointId: string): Promise<unknown> {
    return db.query(CAME_BY, [contactPointId]);
  }

  /** The database takes the line away with the address; that there was a basis has to be shown (Art 5(2)). */
  erase(): Promise<void> {
    return Promise.resolve();
  }
}
