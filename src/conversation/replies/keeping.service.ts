import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { kindOf } from '../attachments/rules/kinds';
import type { InboundAttachment } from '../inbound/parse-mail';
import type { Sender } from '../senders/rules/who-wrote';
import { KEEP_ATTACHMENTS, KEEP_REPLY } from './intake.queries';
import { sealedPurpose } from './purposes';
import type { ReadReply } from './reading.service';

/** Keeps a mail whole, every part of it sealed. */
@Injectable()
export class Keeping {
  constructor(private readonly vault: Vault) {}

  /** Gives the reply's id. */
  async keep(
    tx: EntityManager,
    concernId: string,
    { incoming, mail, authentication, messageId, index, textIndex }: ReadReply,
    sender: Sender,
  ): Promise<string> {
    const { spf, dkim, dmarc } = authentication;
    const [row] = await tx.query<[{ id: string }]>(KEEP_REPLY, [
      ...[concernId, incoming.target.deliveryId, mail.isAutomatic],
      this.vault.seal(mail.from, sealedPurpose.from),
      this.vault.seal(mail.subject, sealedPurpose.subject),
      this.vault.seal(mail.visibleText, sealedPurpose.text),
      this.vault.seal(incoming.raw, sealedPurpose.original),
      this.vault.seal(messageId, sealedPurpose.messageId),
      ...[index, incoming.receivedAt, sender, spf, dkim, dmarc, textIndex],
      mail.attachments.length,
    ]);
    await this.attachments(tx, row.id, mail.attachments);
    return row.id;
  }

  /** Kinds and sizes. The bytes stay in the sealed original until somebody looks at a picture. */
  private async attachments(
    tx: EntityManager,
    replyId: string,
    all: readonly InboundAttachment[],
  ): Promise<void> {
    if (all.length === 0) return;
    const kinds = all.map(({ realType }) => kindOf(realType));
    await tx.query(KEEP_ATTACHMENTS, [
      replyId,
      all.map((_, place) => place),
      kinds.map(({ kind }) => kind),
      all.map(({ size }) => size),
      kinds.map(({ isPicture }) => (isPicture ? 'picture' : 'quarantined')),
    ]);
  }
}
