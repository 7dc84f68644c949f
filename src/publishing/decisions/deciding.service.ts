import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { StaffService } from '../../staff/staff.service';
import { MessageFactsService } from '../messages/message-facts';
import type { Message } from '../messages/message.entity';
import { lockMessage, move } from '../messages/moves';
import { Revision } from '../messages/revision.entity';
import { ReviewsService } from '../reviews/reviews.service';
import { actsFor } from './acting-for';
import { Decision } from './decision.entity';
import { Judge } from './judge';
import type { Outcome } from './rules/outcome';
import { refusedFor, type Verdict } from './verdict';

/** A decision id that the database does not hold, for example after a restore. Not worth another try. */
export class UnknownDecision extends Error {}

/** The deciding end: applies a stored decision once. */
@Injectable()
export class DecidingService {
  constructor(
    private readonly db: DataSource,
    private readonly staff: StaffService,
    private readonly facts: MessageFactsService,
    private readonly judge: Judge,
    private readonly reviews: ReviewsService,
    private readonly audit: AuditService,
  ) {}

  /**
   * Decision, state and audit entry in one transaction under the message's lock.
   * Asked again, it gives the stored outcome. A lost race is a plain refusal, not an error.
   */
  apply(decisionId: string): Promise<Outcome> {
    return this.db.transaction(async (tx) => {
      const asked = await tx.findOneBy(Decision, { id: decisionId });
      const message = asked && (await lockMessage(tx, asked.messageId));
      if (!message) throw new UnknownDecision(decisionId);
      const decision = await tx.findOneByOrFail(Decision, { id: decisionId });
      if (decision.outcome) return decision.outcome;
      return this.close(tx, decision, message, await this.verdict(tx, decision, message));
    });
  }

  private async verdict(tx: EntityManager, decision: Decision, message: Message) {
    const person = await this.staff.memberById(decision.staffId, tx);
    if (!person) return refusedFor(['not-permitted']);
    const revision = await tx.findOneByOrFail(Revision, { id: message.revisionId ?? '' });
    const facts = await this.facts.of(message, revision, tx);
    const seen = { version: decision.versionSeen, revisionId: decision.revisionId };
    const one = { decision, message, revision, person, facts, seen };
    const forId = await actsFor(person, async (roles) => {
      const asked = { ...one, person: { ...person, roles } };
      return (await this.judge.judge(tx, asked, false)).blockers.length === 0;
    });
    return { ...(await this.judge.judge(tx, one, true)), forId };
  }

  /** The decision before the message: a trigger looks for the accepted approval. The audit entry comes last. */
  private async close(
    tx: EntityManager,
    decision: Decision,
    message: Message,
    { blockers, step, alone = false, forId: able = null }: Verdict,
  ): Promise<Outcome> {
    const accepted = blockers.length === 0;
    const forId = accepted ? able : null;
    const outcome: Outcome = {
      accepted,
      state: step?.to ?? message.state,
      version: message.version + (step ? 1 : 0),
      blockers,
    };
    await tx.update(Decision, decision.id, {
      ...{ accepted, outcome, alone, forId },
      appliedAt: new Date(),
    });
    if (step) await move(tx, message, step.action, step.to, step.changes);
    if (outcome.state === 'scheduled') await this.reviews.openIfAlone(tx, message);
    await this.audit.record(tx, {
      actor: { kind: 'staff', id: decision.staffId },
      action: `message.${decision.action}`,
      subject: { kind: 'message', id: message.id },
      detail: {
        ...{ decisionId: decision.id, revisionId: decision.revisionId, ...outcome },
        ...(forId && { forId }),
      },
    });
    return outcome;
  }
}
