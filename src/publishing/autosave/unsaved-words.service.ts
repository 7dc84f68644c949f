import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { MessagesService } from '../messages/messages.service';
import type { Person } from '../messages/rules/facts';
import { DISCARD, FIND, KEEP, SWEEP_UNSAVED_WORDS } from './unsaved-words.queries';

const PURPOSE = 'unsaved_words.form';

/** Fields of the form by which a browser and a page know each other; they are no words. */
const NOT_KEPT = ['_csrf', 'request_id', 'button', 'version'];

export interface Unsaved {
  /** The form as it was posted. */
  form: Record<string, unknown>;
  /** The version of the message that its writer saw; null for a new message. */
  versionSeen: number | null;
  at: Date;
}

/** What was kept, and whether somebody saved the message since its writer opened it. */
export interface Kept {
  at: Date;
  stale: boolean;
}

/**
 * Keeps what a person types until they save it: one for each person and message, for nobody else to see.
 * It is no revision: nothing checks, approves or sends it.
 */
@Injectable()
export class UnsavedWords {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly messages: MessagesService,
  ) {}

  /** Keeps the posted form. 404 `not-found` when there is no such message. Never touches the message. */
  async keep(me: Person, id: string | null, posted: Record<string, unknown>): Promise<Kept> {
    const version = Number(posted.version);
    const now = id && (await this.messages.get(id)).message.version;
    const seen = id && (Number.isInteger(version) ? version : now);
    const fields = Object.entries(posted).filter(([name]) => !NOT_KEPT.includes(name));
    const form = this.vault.seal(JSON.stringify(Object.fromEntries(fields)), PURPOSE);
    const [row] = await this.db.query<{ at: Date }[]>(KEEP, [me.id, id, seen, form]);
    return { at: row!.at, stale: seen !== now };
  }

  async find(me: Person, id: string | null): Promise<Unsaved | null> {
    const [row] = await this.db.query<{ form: Buffer; versionSeen: number | null; at: Date }[]>(
      FIND,
      [me.id, id],
    );
    if (!row) return null;
    const form = JSON.parse(this.vault.open(row.form, PURPOSE)) as Record<string, unknown>;
    return { form, versionSeen: row.versionSeen, at: row.at };
  }

  /** They were saved, or their writer does not want them. */
  async discard(me: Person, id: string | null): Promise<void> {
    await this.db.query(DISCARD, [me.id, id]);
  }

  /** Deletes what nobody came back for; gives how many. */
  async sweep(): Promise<number> {
    const [, count] = await this.db.query<[unknown, number]>(SWEEP_UNSAVED_WORDS);
    return count;
  }
}
