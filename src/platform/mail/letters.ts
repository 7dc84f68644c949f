import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Settings } from '../config/settings';
import { Vault } from '../security/vault';
import { Outbox } from '../temporal/outbox';
import { queues } from '../temporal/rules/queues';
import { LETTER_PURPOSE, type Letter, type NewLetter } from './letter';
import { MAY_BE_SENT, NOT_BEGUN } from './letter.queries';

/** Told in the transaction that writes it down, of a letter that was refused or came back. */
export type WhenLost = (tx: EntityManager, letterId: string) => Promise<void>;

/** Durable mail to one person: written with the act that causes it, sent by workflow `letter/<id>`. */
@Injectable()
export class Letters {
  private readonly listeners: WhenLost[] = [];

  constructor(
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** The Message-ID is known at once, so that answers can be threaded. `afterSeconds`: it goes out then, not before. */
  async post(
    tx: EntityManager,
    { kind, templateVersion = '1', ...letter }: NewLetter,
    { afterSeconds = 0 } = {},
  ): Promise<{ letterId: string; messageId: string }> {
    const sealed = this.vault.seal(JSON.stringify(letter satisfies Letter), LETTER_PURPOSE);
    const [{ id }] = await tx.query<[{ id: string }]>(
      `INSERT INTO letter (kind, template_version, sealed_content) VALUES ($1, $2, $3) RETURNING id`,
      [kind, templateVersion, sealed],
    );
    await this.outbox.start(tx, {
      workflow: 'letter',
      id: `letter/${id}`,
      queue: queues.letters,
      args: [id],
      afterSeconds,
    });
    return { letterId: id, messageId: letterMessageId(id, this.settings) };
  }

  /** Changes a letter whose sending has not begun. False when it has, or has ended. */
  async amend(tx: EntityManager, id: string, change: (letter: Letter) => Letter): Promise<boolean> {
    const [row] = await tx.query<{ sealed: Buffer }[]>(NOT_BEGUN, [id]);
    if (!row) return false;
    const letter = JSON.parse(this.vault.open(row.sealed, LETTER_PURPOSE)) as Letter;
    const sealed = this.vault.seal(JSON.stringify(change(letter)), LETTER_PURPOSE);
    await tx.query('UPDATE letter SET sealed_content = $2 WHERE id = $1', [id, sealed]);
    return true;
  }

  /** After a restore: what was written until `since` and has no end may have gone out, and is not sent again. */
  async mayBeSent(tx: EntityManager, since: Date): Promise<number> {
    const [, letters] = await tx.query<[unknown, number]>(MAY_BE_SENT, [since]);
    return letters;
  }

  /** It did not arrive after all. False when it had not ended as sent. */
  async bounced(tx: EntityManager, id: string, enhancedCode: string | null): Promise<boolean> {
    const [, changed] = await tx.query<[unknown, number]>(
      `UPDATE letter SET state = 'failed', enhanced_code = $2, smtp_code = NULL
       WHERE id = $1 AND state IN ('accepted', 'unknown')`,
      [id, enhancedCode],
    );
    if (changed > 0) await this.lost(tx, id);
    return changed > 0;
  }

  /** Rooms further on say what is to be done about it. */
  whenLost(listener: WhenLost): void {
    this.listeners.push(listener);
  }

  async lost(tx: EntityManager, id: string): Promise<void> {
    for (const listener of this.listeners) await listener(tx, id);
  }
}

export function letterMessageId(id: string, { MAIL_DOMAIN }: Pick<Settings, 'MAIL_DOMAIN'>) {
  return `<letter.${id}@${MAIL_DOMAIN}>`;
}
