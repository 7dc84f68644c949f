import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { sealedPurpose } from '../replies/purposes';
import type { Authentication, AuthWord, Sender } from '../senders/rules/who-wrote';
import { ANSWERS_OF, EVENTS, REPLIES_OF } from './tasks.queries';

export interface ThreadReply {
  id: string;
  from: string;
  subject: string;
  text: string;
  /** The resident's own Message-ID, in its brackets. */
  messageId: string;
  automatic: string | null;
  /** Whether the person that our mail went to wrote it; null for one from before this was checked. */
  sender: Sender | null;
  /** Missing for one from before it was checked. */
  authentication: Authentication | null;
  at: Date;
}

export interface ThreadAnswer {
  id: string;
  /** A question leaves the task open. */
  kind: 'answer' | 'question';
  text: string;
  at: Date;
  by: string;
  /** State of its letter: waiting, in flight, accepted, failed, unknown or cancelled. */
  mailState: string | null;
}

interface SealedReply {
  id: string;
  automatic: string | null;
  sender: Sender | null;
  spf: AuthWord | null;
  dkim: AuthWord | null;
  dmarc: AuthWord | null;
  sealedFrom: Buffer;
  sealedSubject: Buffer;
  sealedText: Buffer;
  sealedMessageId: Buffer;
  at: Date;
}

/** The words of a concern, unsealed for those who may see its task. */
@Injectable()
export class Threads {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
  ) {}

  async replies(concernId: string, db: EntityManager = this.db.manager): Promise<ThreadReply[]> {
    const rows = await db.query<SealedReply[]>(REPLIES_OF, [concernId]);
    return rows.map((row) => ({
      id: row.id,
      automatic: row.automatic,
      sender: row.sender,
      authentication: authenticationOf(row),
      at: row.at,
      from: this.vault.open(row.sealedFrom, sealedPurpose.from),
      subject: this.vault.open(row.sealedSubject, sealedPurpose.subject),
      text: this.vault.open(row.sealedText, sealedPurpose.text),
      messageId: this.vault.open(row.sealedMessageId, sealedPurpose.messageId),
    }));
  }

  async answers(concernId: string, db: EntityManager = this.db.manager): Promise<ThreadAnswer[]> {
    const rows = await db.query<(Omit<ThreadAnswer, 'text'> & { sealedText: Buffer })[]>(
      ANSWERS_OF,
      [concernId],
    );
    return rows.map(({ sealedText, ...answer }) => ({
      ...answer,
      text: this.vault.open(sealedText, sealedPurpose.answer),
    }));
  }

  events(
    concernId: string,
  ): Promise<{ kind: string; detail: object; at: Date; by: string | null; to: string | null }[]> {
    return this.db.query(EVENTS, [concernId]);
  }

  /** The words that led triage where it went: flag and quote. */
  reasons(sealed: Buffer): { flag: string; quote: string }[] {
    return JSON.parse(this.vault.open(sealed, sealedPurpose.reasons)) as {
      flag: string;
      quote: string;
    }[];
  }
}

const authenticationOf = ({ spf, dkim, dmarc }: SealedReply): Authentication | null =>
  spf && dkim && dmarc ? { spf, dkim, dmarc } : null;
