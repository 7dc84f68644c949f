import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { HeldElsewhere, type HeldData } from '../../residents/privacy/held-elsewhere';
import { NOTE_PURPOSE } from '../notes/note-purpose';
import { sealedPurpose } from '../replies/purposes';
import { ConcernPlaces } from '../places/concern-places.service';
import { Threads } from '../tasks/thread.service';
import { Concern } from './concern.entity';

/** What a person wrote to us and what they were answered. */
@Injectable()
export class HeldConcerns implements HeldData, OnModuleInit {
  readonly name = 'concerns';

  constructor(
    private readonly elsewhere: HeldElsewhere,
    private readonly threads: Threads,
    private readonly vault: Vault,
    private readonly places: ConcernPlaces,
  ) {}

  onModuleInit(): void {
    this.elsewhere.add(this);
  }

  /** Concerns of a person in danger are never shown to whoever holds the mailbox (promise 9). */
  async collect(db: EntityManager, contactPointId: string): Promise<unknown> {
    const concerns = await db.find(Concern, {
      where: { contactPointId, safeContact: false },
      order: { createdAt: 'ASC' },
    });
    return Promise.all(
      concerns.map(async ({ id, state, category, createdAt }) => ({
        ...{ id, state, category, createdAt },
        place: await this.places.of(id, db),
        replies: (await this.threads.replies(id, db)).map(({ at, subject, text }) => ({
          at,
          subject,
          text,
        })),
        answers: await this.threads.answers(id, db),
      })),
    );
  }

  /**
   * An open concern stays until it is dealt with: someone may depend on it; then its words go. One of a person in
   * danger stays, for whoever holds the mailbox may be the danger (promise 9). Of others the words go at once.
   */
  async erase(tx: EntityManager, contactPointId: string): Promise<void> {
    await tx.query(
      `UPDATE concern SET erase_owed_at = now()
       WHERE contact_point_id = $1 AND state = 'open' AND NOT safe_contact`,
      [contactPointId],
    );
    await this.eraseWords(
      tx,
      `contact_point_id = $1 AND state <> 'open' AND NOT safe_contact`,
      contactPointId,
    );
  }

  /** Where a concern's person was deleted and it is open no more: what that owes. True when it did. */
  async eraseOwed(tx: EntityManager, concernId: string): Promise<boolean> {
    const [, owed] = await tx.query<[unknown, number]>(
      `UPDATE concern SET erase_owed_at = NULL
       WHERE id = $1 AND erase_owed_at IS NOT NULL AND state <> 'open'`,
      [concernId],
    );
    if (owed === 0) return false;
    // A danger that was added meanwhile keeps it, like any other of a person in danger.
    await this.eraseWords(tx, 'id = $1 AND NOT safe_contact', concernId);
    return true;
  }

  /** `own`: which concerns, with $1 in it. The rows stay, without a word of their person. */
  private async eraseWords(tx: EntityManager, own: string, value: string): Promise<void> {
    const gone = (purpose: string) => this.vault.seal('', purpose);
    const done = `concern_id IN (SELECT id FROM concern WHERE ${own})`;
    await tx.query(
      `UPDATE reply SET sealed_from = $2, sealed_subject = $3, sealed_text = $4,
         sealed_original = $5, sealed_message_id = $6, text_index = NULL WHERE ${done}`,
      [
        value,
        gone(sealedPurpose.from),
        gone(sealedPurpose.subject),
        gone(sealedPurpose.text),
        gone(sealedPurpose.original),
        gone(sealedPurpose.messageId),
      ],
    );
    await tx.query(`DELETE FROM concern_place WHERE ${done}`, [value]);
    await tx.query(
      `UPDATE reply_attachment SET state = 'erased', shown_type = NULL, sealed_shown = NULL
       WHERE reply_id IN (SELECT id FROM reply WHERE ${done})`,
      [value],
    );
    await tx.query(
      `UPDATE answer SET sealed_text = $2 WHERE task_id IN (SELECT id FROM task WHERE ${done})`,
      [value, gone(sealedPurpose.answer)],
    );
    await tx.query(
      `UPDATE task_note SET sealed_text = $2 WHERE task_id IN (SELECT id FROM task WHERE ${done})`,
      [value, gone(NOTE_PURPOSE)],
    );
    await tx.query(`UPDATE concern SET sealed_reasons = $2 WHERE ${own}`, [
      value,
      this.vault.seal('[]', sealedPurpose.reasons),
    ]);
  }
}
