import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What another room holds about a contact point. Rooms further along the way register themselves. */
export interface HeldData {
  /** Key in the download, such as `deliveries`. */
  readonly name: string;
  /** As JSON. Nothing that a person with the mailbox alone must not see (`safe_contact`). */
  collect(db: EntityManager, contactPointId: string): Promise<unknown>;
  /** Takes away what names the person. Part of the deletion's transaction. */
  erase(tx: EntityManager, contactPointId: string): Promise<void>;
}

@Injectable()
export class HeldElsewhere {
  private readonly sources: HeldData[] = [];

  add(source: HeldData): void {
    this.sources.push(source);
  }

  async collect(db: EntityManager, contactPointId: string): Promise<Record<string, unknown>> {
    const held: Record<string, unknown> = {};
    for (const source of this.sources) held[source.name] = await source.collect(db, contactPointId);
    return held;
  }

  async erase(tx: EntityManager, contactPointId: string): Promise<void> {
    for (const source of this.sources) await source.erase(tx, contactPointId);
  }
}
