import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { MessageFactsService } from '../messages/message-facts';
import { mayNot, noSuchMessage } from '../messages/refusals';
import { lockMessage } from '../messages/moves';
import { Revision } from '../messages/revision.entity';
import type { Person } from '../messages/rules/facts';
import { whyNotAllowSmall, type AllowSmall } from './rules/may-allow-small';

/** $1 revision, $2 staff, $3 reason. */
const ALLOW = `INSERT INTO small_audience (revision_id, staff_id, reason) VALUES ($1, $2, $3)`;

/** Lets a message go to fewer people than usual: a named person's act, with a reason. */
@Injectable()
export class Allowing {
  constructor(
    private readonly facts: MessageFactsService,
    private readonly audit: AuditService,
  ) {}

  /** 409 `may-not` with blockers. What is approved changes by it, so approvals from before count no more. */
  async allow(tx: EntityManager, me: Person, messageId: string, asked: AllowSmall): Promise<void> {
    const message = await lockMessage(tx, messageId);
    if (!message) throw noSuchMessage();
    const revision = await tx.findOneByOrFail(Revision, { id: message.revisionId ?? '' });
    const why = whyNotAllowSmall(me, await this.facts.of(message, revision, tx), asked);
    if (why.length > 0) throw mayNot(why);
    await tx.query(ALLOW, [revision.id, me.id, asked.reason.trim()]);
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: 'message.small-audience-allowed',
      subject: { kind: 'message', id: messageId },
      detail: { revisionId: revision.id },
    });
  }
}
