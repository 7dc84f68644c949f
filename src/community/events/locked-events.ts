import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { staleEdit } from '../../platform/http/if-match';
import { notFound } from '../refuse';
import { CommunityEvent, EventChange } from './event.entity';
import type { EventFacts } from './rules/may-event';

/** An event with the change that waits, and what its rules need to know. */
export interface SeenEvent {
  readonly event: CommunityEvent;
  readonly change: EventChange | null;
  readonly facts: EventFacts;
}

/** Reads an event, locked where it is about to change: the one lock under which its places are given. */
@Injectable()
export class LockedEvents {
  constructor(private readonly areas: AreasService) {}

  /** Not locked. 404 `not-found` when there is none. */
  async see(db: EntityManager, id: string): Promise<SeenEvent> {
    const event = await db.findOneBy(CommunityEvent, { id });
    if (!event) throw notFound('community/events:error.none');
    return this.seen(db, event);
  }

  /** The row alone, locked until the transaction ends. 404 `not-found`. */
  async row(tx: EntityManager, id: string): Promise<CommunityEvent> {
    const lock = { mode: 'pessimistic_write' as const };
    const event = await tx.findOne(CommunityEvent, { where: { id }, lock });
    if (!event) throw notFound('community/events:error.none');
    return event;
  }

  /** Locked, as staff saw it. 412 `stale-edit` when somebody changed it since. */
  async at(tx: EntityManager, id: string, version: number): Promise<SeenEvent> {
    const event = await this.row(tx, id);
    if (event.version !== version) throw staleEdit();
    return this.seen(tx, event);
  }

  async write(tx: EntityManager, { id, version }: CommunityEvent, next: Partial<CommunityEvent>) {
    await tx.update(CommunityEvent, id, { ...next, version: version + 1 });
  }

  private async seen(db: EntityManager, event: CommunityEvent): Promise<SeenEvent> {
    const open = { eventId: event.id, publishedAt: IsNull(), droppedAt: IsNull() };
    const change = await db.findOneBy(EventChange, open);
    const { state, editorIds, startsAt, taken, areaIds } = event;
    const areaPaths = await this.areas.pathsOf(areaIds, db);
    const facts = { state, editorIds, startsAt, taken, areaPaths, changeWaits: change !== null };
    return { event, change, facts };
  }
}
