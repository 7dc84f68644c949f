import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { CheckingService } from '../checking/checking.service';
import { MessageFactsService } from '../messages/message-facts';
import { mayNot, noSuchMessage } from '../messages/refusals';
import { lockMessage } from '../messages/moves';
import { Revision } from '../messages/revision.entity';
import type { Person } from '../messages/rules/facts';
import { ClaimVerification } from './claim-verification.entity';
import { whyNotVerify } from './rules/may-verify';

/** One claim of the revision that was on the page; `claim` is its place, from 0. */
export interface VerifyAsked {
  claim: number;
  revisionSeen: string;
  /** How it was verified. */
  words: string;
}

/** Who verified which claim of a revision. */
@Injectable()
export class ClaimsService {
  constructor(
    private readonly db: DataSource,
    private readonly facts: MessageFactsService,
    private readonly checking: CheckingService,
    private readonly audit: AuditService,
  ) {}

  /** Those of this very revision; none of an earlier one counts. */
  verifications(
    revisionId: string,
    db: EntityManager = this.db.manager,
  ): Promise<ClaimVerification[]> {
    return db.find(ClaimVerification, { where: { revisionId }, order: { claim: 'ASC' } });
  }

  /** 409 `may-not` with blockers. Under the message's lock, so that no edit slips in between. */
  async verify(
    tx: EntityManager,
    me: Person,
    messageId: string,
    { claim: place, revisionSeen, words }: VerifyAsked,
  ): Promise<void> {
    const message = await lockMessage(tx, messageId);
    if (!message) throw noSuchMessage();
    const revision = await tx.findOneByOrFail(Revision, { id: message.revisionId ?? '' });
    const before = await this.verifications(revision.id, tx);
    const why = whyNotVerify(me, await this.facts.of(message, revision, tx), {
      ...{ claim: revision.claims[place], revisionSeen, words },
      verified: before.some(({ claim }) => claim === place),
      today: this.checking.today(),
    });
    if (why.length > 0) throw mayNot(why);
    const row = { revisionId: revision.id, claim: place, staffId: me.id, words: words.trim() };
    await tx.getRepository(ClaimVerification).save(row);
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: me.id },
      action: 'message.claim-verified',
      subject: { kind: 'message', id: messageId },
      detail: { revisionId: revision.id, claim: place },
    });
  }
}
