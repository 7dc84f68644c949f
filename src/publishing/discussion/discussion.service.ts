import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Refusal } from '../../platform/errors';
import { Idempotency } from '../../platform/http/idempotency';
import { StaffService } from '../../staff/staff.service';
import { MessagesService } from '../messages/messages.service';
import type { Person } from '../messages/rules/facts';
import {
  COMMENTS,
  COMMENT_OF,
  FINDING_OF,
  OPEN_COMMENTS,
  REOPEN,
  RESOLVE,
  SAY,
} from './discussion.queries';
import { threads, type Row, type Thread } from './rules/threads';

/** What somebody says, and what it is about. */
export interface Said {
  words: string;
  findingId?: string;
  quote?: string;
}

/** What staff who may read a message say to each other about its revisions. It stops nothing, and nobody is mailed. */
@Injectable()
export class Discussion {
  constructor(
    private readonly db: DataSource,
    private readonly messages: MessagesService,
    private readonly staff: StaffService,
    private readonly idempotency: Idempotency,
    private readonly audit: AuditService,
  ) {}

  /** Every comment with its answers: those on the newest revision first. */
  async of(messageId: string): Promise<Thread[]> {
    const rows = await this.db.query<Row[]>(COMMENTS, [messageId]);
    const people = rows.flatMap(({ staffId, resolvedBy }) => [staffId, resolvedBy ?? staffId]);
    return threads(rows, await this.staff.namesByIds([...new Set(people)]));
  }

  /** How many comments nobody has marked as resolved. */
  async openOf(messageId: string): Promise<number> {
    const [row] = await this.db.query<{ open: number }[]>(OPEN_COMMENTS, [messageId]);
    return row!.open;
  }

  /** On the current revision. A quote must stand in its subject or body, a finding must be one of it: 422. Gives the id. */
  comment(me: Person, id: string, key: string | undefined, said: Said): Promise<string> {
    return this.idempotency.once(me.id, key, { comment: id, said }, async (tx) => {
      const { revision } = await this.messages.get(id, tx);
      const quote = said.quote?.trim() || null;
      if (quote && !`${revision.subject}\n${revision.body}`.includes(quote))
        throw invalid('quote', 'These words are not in this revision. Copy them exactly.');
      const finding = said.findingId ?? null;
      if (finding && (await tx.query<[]>(FINDING_OF, [finding, revision.id])).length === 0)
        throw invalid('findingId', 'That is no finding of this revision.');
      const values = [id, revision.id, null, me.id, said.words.trim(), finding, quote];
      return this.say(tx, me, 'message.comment', values);
    });
  }

  /** 404 `no-such-comment`; an answer is no comment to be answered. Gives the id. */
  answer(me: Person, id: string, to: string, key: string | undefined, words: string) {
    return this.idempotency.once(me.id, key, { answer: to, words }, async (tx) => {
      const { revisionId } = await this.commentOf(tx, id, to);
      const values = [id, revisionId, to, me.id, words.trim(), null, null];
      return this.say(tx, me, 'message.comment-answered', values);
    });
  }

  /** Marks it as resolved, or as open again. Already so: nothing happens. */
  resolve(me: Person, id: string, commentId: string, key: string | undefined, resolved: boolean) {
    return this.idempotency.once(me.id, key, { resolve: commentId, resolved }, async (tx) => {
      const { resolvedAt } = await this.commentOf(tx, id, commentId);
      if ((resolvedAt !== null) === resolved) return commentId;
      if (resolved) await tx.query(RESOLVE, [commentId, me.id]);
      else await tx.query(REOPEN, [commentId]);
      const action = resolved ? 'message.comment-resolved' : 'message.comment-reopened';
      await this.record(tx, me, id, action, commentId);
      return commentId;
    });
  }

  private async commentOf(tx: EntityManager, messageId: string, id: string) {
    const [found] = await tx.query<Row[]>(COMMENT_OF, [messageId, id]);
    if (!found || found.answersId)
      throw new Refusal('no-such-comment', 404, 'There is no such comment on this message.');
    return found;
  }

  private async say(tx: EntityManager, me: Person, action: string, values: unknown[]) {
    const [row] = await tx.query<{ id: string }[]>(SAY, values);
    await this.record(tx, me, values[0] as string, action, row!.id);
    return row!.id;
  }

  private record(tx: EntityManager, me: Person, id: string, action: string, commentId: string) {
    return this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action,
      subject: { kind: 'message', id },
      detail: { commentId },
    });
  }
}

const invalid = (field: string, words: string) =>
  new Refusal('invalid-input', 422, words, { errors: [{ field, words }] });
