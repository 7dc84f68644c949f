import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Vault } from '../../platform/security/vault';
import { kindOf } from '../attachments/rules/kinds';
import type { Sender } from '../senders/rules/who-wrote';
import { KEEP_ATTACHMENTS, keepReplies } from './intake.queries';
import { sealedPurpose } from './purposes';
import type { ReadReply } from './reading.service';

/** Bytes of mails in one statement: few large ones must not fill the memory together. */
const LOAD = 1_000_000;

export interface ToKeep {
  concernId: string;
  read: ReadReply;
  sender: Sender;
}

/** Keeps mails whole, every part of them sealed. */
@Injectable()
export class Keeping {
  constructor(private readonly vault: Vault) {}

  /** The replies' ids, in the order of the mails. */
  async keepAll(tx: EntityManager, all: readonly ToKeep[]): Promise<string[]> {
    const ids = new Map<string, string>();
    for (const load of inLoads(all)) {
      const values = load.flatMap((one) => this.values(one));
      const rows = await tx.query<{ id: string; index: Buffer }[]>(
        keepReplies(load.length),
        values,
      );
      for (const { id, index } of rows) ids.set(index.toString('hex'), id);
    }
    const replyIds = all.map(({ read }) => ids.get(read.index.toString('hex'))!);
    await this.attachments(tx, all, replyIds);
    return replyIds;
  }

  private values({ concernId, read, sender }: ToKeep): unknown[] {
    const { incoming, mail, authentication, messageId, index, textIndex } = read;
    const { spf, dkim, dmarc } = authentication;
    return [
      ...[concernId, incoming.target.deliveryId, mail.isAutomatic],
      this.vault.seal(mail.from, sealedPurpose.from),
      this.vault.seal(mail.subject, sealedPurpose.subject),
      this.vault.seal(mail.visibleText, sealedPurpose.text),
      this.vault.seal(incoming.raw, sealedPurpose.original),
      this.vault.seal(messageId, sealedPurpose.messageId),
      ...[index, incoming.receivedAt, sender, spf, dkim, dmarc, textIndex],
      mail.attachments.length,
    ];
  }

  /** Kinds and sizes. The bytes stay in the sealed original until somebody looks at a picture. */
  private async attachments(
    tx: EntityManager,
    all: readonly ToKeep[],
    replyIds: readonly string[],
  ): Promise<void> {
    const files = all.flatMap(({ read }, at) =>
      read.mail.attachments.map(({ realType, size }, place) => ({
        ...{ replyId: replyIds[at], place, size },
        ...kindOf(realType),
      })),
    );
    if (files.length === 0) return;
    await tx.query(KEEP_ATTACHMENTS, [
      files.map(({ replyId }) => replyId),
      files.map(({ place }) => place),
      files.map(({ kind }) => kind),
      files.map(({ size }) => size),
      files.map(({ isPicture }) => (isPicture ? 'picture' : 'quarantined')),
    ]);
  }
}

/** In their order, so many as fit beside each other. */
function inLoads(all: readonly ToKeep[]): ToKeep[][] {
  const loads: ToKeep[][] = [];
  let room = 0;
  for (const one of all) {
    const bytes = one.read.incoming.raw.length;
    if (loads.length === 0 || bytes > room) {
      loads.push([]);
      room = LOAD;
    }
    loads.at(-1)!.push(one);
    room -= bytes;
  }
  return loads;
}
