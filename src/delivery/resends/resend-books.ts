import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { LOCK_BOTH, SETTLE } from './resends.queries';

interface Change {
  readonly messageId: string;
  readonly from: string;
  readonly to: string;
  readonly people: number;
}

/** Carries what a resend came to into its message's closed balance, by dated entries (promise 3). */
@Injectable()
export class ResendBooks {
  constructor(private readonly audit: AuditService) {}

  /** Safe to call again, and for any send: what is no resend changes nothing. */
  async settle(tx: EntityManager, sendId: string): Promise<void> {
    const locked = await tx.query<unknown[]>(LOCK_BOTH, [sendId]);
    if (locked.length === 0) return;
    const changes = await tx.query<Change[]>(SETTLE, [sendId]);
    if (changes.length === 0) return;
    await this.audit.record(tx, {
      actor: { kind: 'system' },
      action: 'balance.amended',
      subject: { kind: 'message', id: changes[0]!.messageId },
      detail: {
        resendId: sendId,
        changes: changes.map(({ from, to, people }) => ({ from, to, people })),
      },
    });
  }
}
