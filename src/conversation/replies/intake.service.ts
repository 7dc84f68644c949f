import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Vault } from '../../platform/security/vault';
import { MessagesService } from '../../publishing/messages/messages.service';
import { Concerns } from '../concerns/concerns.service';
import { parseInbound, type InboundMail } from '../inbound/parse-mail';
import { triage } from '../triage/triage';
import { sealedPurpose } from './purposes';
import { KEEP_REPLY, KNOWN_REPLY } from './intake.queries';
import type { ReplyTarget } from './reply-target';

export interface Incoming {
  raw: Buffer;
  /** Envelope sender; empty for bounces. */
  sender: string;
  target: ReplyTarget;
  receivedAt: Date;
}

export interface Kept {
  replyId: string;
  concernId: string;
  /** The same Message-ID from the same envelope sender was kept before; nothing was added. */
  repeated: boolean;
}

/**
 * Takes a mail in: stored, triaged, owned, clocked and alarmed in one transaction (promise 8),
 * whether Temporal is up or not. The mailroom answers 250 only after it.
 */
@Injectable()
export class Intake {
  constructor(
    private readonly db: DataSource,
    private readonly vault: Vault,
    private readonly concerns: Concerns,
    private readonly messages: MessagesService,
    private readonly audit: AuditService,
  ) {}

  async take(incoming: Incoming): Promise<Kept> {
    const mail = await parseInbound(incoming.raw, {
      envelopeFrom: incoming.sender,
      originalSubject: await this.subjectOf(incoming.target),
    });
    const messageId = mail.messageId ?? hashId(incoming.raw);
    const index = this.vault.blindIndex(
      `${messageId}\0${incoming.sender}`,
      sealedPurpose.messageId,
    );
    return this.db.transaction(async (tx) => {
      // Two copies of one mail at the same moment: the second waits here, then finds the first.
      await tx.query('SELECT pg_advisory_xact_lock($1)', [index.readInt32BE(0)]);
      const [known] = await tx.query<{ id: string; concernId: string }[]>(KNOWN_REPLY, [index]);
      if (known) return { replyId: known.id, concernId: known.concernId, repeated: true };
      const found = triage(mail.triageText);
      const { concernId, taskId, alarmed } = await this.concerns.receive(tx, {
        target: incoming.target,
        from: mail.from,
        automatic: mail.isAutomatic,
        triage: found,
        receivedAt: incoming.receivedAt,
      });
      const replyId = await this.keep(tx, concernId, incoming, mail, messageId, index);
      await this.audit.record(tx, {
        actor: { kind: 'resident', id: incoming.target.contactPointId ?? undefined },
        action: 'reply.received',
        subject: { kind: 'concern', id: concernId },
        detail: { replyId, taskId, urgency: found.urgency, route: found.route, alarmed },
      });
      return { replyId, concernId, repeated: false };
    });
  }

  /** What it answers: a subject that the sender changed is their own words, and triage reads it. */
  private async subjectOf({ messageId }: ReplyTarget): Promise<string | undefined> {
    return messageId
      ? (await this.messages.forDelivery(this.db.manager, messageId)).subject
      : undefined;
  }

  private async keep(
    tx: EntityManager,
    concernId: string,
    { raw, target, receivedAt }: Incoming,
    mail: InboundMail,
    messageId: string,
    index: Buffer,
  ): Promise<string> {
    const [row] = await tx.query<[{ id: string }]>(KEEP_REPLY, [
      concernId,
      target.deliveryId,
      mail.isAutomatic,
      this.vault.seal(mail.from, sealedPurpose.from),
      this.vault.seal(mail.subject, sealedPurpose.subject),
      this.vault.seal(mail.visibleText, sealedPurpose.text),
      this.vault.seal(raw, sealedPurpose.original),
      this.vault.seal(messageId, sealedPurpose.messageId),
      index,
      receivedAt,
    ]);
    return row.id;
  }
}

/** A mail without a Message-ID is known by its bytes. */
function hashId(raw: Buffer): string {
  return `<${createHash('sha256').update(raw).digest('hex')}@missing.invalid>`;
}
