import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

export type EventKind = 'review opened' | 'review overdue' | 'reviewed' | 'escalated';

/** What happened to a message besides edits and decisions. `staffId` null: by itself. */
export interface MessageEvent {
  kind: EventKind;
  staffId: string | null;
  words: string | null;
  at: Date;
}

/** The part of a message's timeline that no edit and no decision tells. */
@Injectable()
export class MessageEvents {
  constructor(private readonly db: DataSource) {}

  async add(
    tx: EntityManager,
    messageId: string,
    kind: EventKind,
    by: { staffId?: string; words?: string } = {},
  ): Promise<void> {
    await tx.query(
      `INSERT INTO message_event (message_id, kind, staff_id, words) VALUES ($1, $2, $3, $4)`,
      [messageId, kind, by.staffId ?? null, by.words ?? null],
    );
  }

  /** The oldest first. */
  of(messageId: string): Promise<MessageEvent[]> {
    return this.db.query(
      `SELECT kind, staff_id AS "staffId", words, at FROM message_event WHERE message_id = $1 ORDER BY id`,
      [messageId],
    );
  }
}
