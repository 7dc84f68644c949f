import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service';
import { Settings } from '../../platform/config/settings';
import { SmallAudiences } from '../audience/small-audiences.service';
import { CheckingService } from '../checking/checking.service';
import { Decision } from '../decisions/decision.entity';
import { hashNow } from '../decisions/judge';
import { MessageEvents } from '../events/message-events.service';
import { Message } from '../messages/message.entity';
import { lockMessage, move } from '../messages/moves';
import { forceWords } from '../messages/render/mail-force';
import { Revision } from '../messages/revision.entity';
import { WhenComplete } from '../messages/when-complete';
import type { Action, State } from '../messages/rules/life';
import { remindsAt, whyNotLapse } from '../messages/rules/may-lapse';
import { escalatesAt } from '../messages/rules/may-escalate';
import { isHeld, whyNotRelease } from '../messages/rules/may-release';
import { SecondOpinions } from '../second-opinion/second-opinions.service';
import { quietHoursOf } from '../messages/rules/quiet-hours';
import { openFindings } from '../messages/rules/open-findings';
import { nextMoment, type NextMoment } from './next-moment';

/** A message that is not there, for example after a restore. Not worth another try. */
export class UnknownMessage extends Error {}

export interface Released {
  state: State;
  urgent: boolean;
  /** It corrects an earlier one, so it goes ahead of bulk mail. */
  correction: boolean;
  /** It goes to phones too. */
  texts: boolean;
}

/** What happens to a message by itself: checks, timers, books. Each step is safe to repeat. */
@Injectable()
export class SystemSteps {
  constructor(
    private readonly db: DataSource,
    private readonly checking: CheckingService,
    private readonly audit: AuditService,
    private readonly settings: Settings,
    private readonly events: MessageEvents,
    private readonly opinions: SecondOpinions,
    private readonly small: SmallAudiences,
    private readonly whenComplete: WhenComplete,
  ) {}

  /** Checks a submitted message: to approval, or to legal review when a finding stands that nobody cleared. */
  async check(messageId: string): Promise<State> {
    await this.askForOpinion(messageId);
    return this.step(messageId, async (tx, message, revision) => {
      if (message.state !== 'checking') return message.state;
      const { findings } = await this.checking.checkAndKeep(tx, revision, 'submission');
      const open = openFindings(findings, await this.checking.clearances(revision.id, tx));
      const to = open.length === 0 ? 'approval' : 'legal review';
      return this.take(tx, message, 'checked', to, { open: open.length });
    });
  }

  /** What the timer waits for, and how long. */
  whatNext(messageId: string): Promise<NextMoment> {
    return this.step(messageId, (_tx, message, revision) =>
      Promise.resolve(
        nextMoment(
          message,
          revision.createdAt,
          new Date(),
          quietHoursOf(this.settings, message),
          this.settings.DECISION_HOURS,
        ),
      ),
    );
  }

  /** At its time: checks again, then sends; or returns it over a new finding; or lapses it. Too early: no change. */
  release(messageId: string): Promise<Released> {
    return this.step(messageId, async (tx, message, revision) => {
      const { urgent, correctsId } = message;
      return {
        urgent,
        correction: correctsId !== null,
        texts: revision.smsText !== null,
        state: await this.releaseNow(tx, message, revision),
      };
    });
  }

  /** Ends what went stale; no change when it did not. */
  lapse(messageId: string): Promise<State> {
    return this.step(messageId, (tx, message, revision) =>
      whyNotLapse(standing(message, revision), new Date()).length === 0
        ? this.take(tx, message, 'lapse', 'lapsed')
        : Promise.resolve(message.state),
    );
  }

  /** Puts a notice into its authors' list, a week before it goes stale; nothing when that is not due. */
  remind(messageId: string): Promise<void> {
    return this.step(messageId, async (tx, message, revision) => {
      const at = remindsAt({ ...standing(message, revision), remindedAt: message.remindedAt });
      if (!at || at > new Date()) return;
      await tx.update(Message, message.id, { remindedAt: new Date() });
      await this.audit.record(tx, {
        actor: { kind: 'system' },
        action: 'message.reminded',
        subject: { kind: 'message', id: message.id },
        detail: { revisionId: revision.id },
      });
    });
  }

  /**
   * Raises to the next level what nobody decided on in time; no change when somebody did. The version stays:
   * what was on a page is still true, and a decision under way must not fail over it.
   */
  escalate(messageId: string): Promise<State> {
    return this.step(messageId, async (tx, message) => {
      const now = new Date();
      const at = escalatesAt(message, this.settings.DECISION_HOURS);
      if (!at || at > now) return message.state;
      await tx.update(Message, message.id, { escalatedAt: now });
      await this.events.add(tx, message.id, 'escalated');
      await this.audit.record(tx, {
        actor: { kind: 'system' },
        action: 'message.escalate',
        subject: { kind: 'message', id: message.id },
        detail: { state: message.state, version: message.version },
      });
      return message.state;
    });
  }

  /** Every delivery has its end state; the books are being closed. No change when it was withdrawn meanwhile. */
  markBalancing(messageId: string): Promise<State> {
    return this.step(messageId, (tx, message) =>
      message.state === 'sending' || message.state === 'paused'
        ? this.take(tx, message, 'sent', 'balancing')
        : Promise.resolve(message.state),
    );
  }

  /** The closing balance stands; the database refuses this without one. */
  markComplete(messageId: string): Promise<State> {
    return this.step(messageId, async (tx, message) => {
      if (message.state !== 'balancing') return message.state;
      const state = await this.take(tx, message, 'balanced', 'complete');
      await this.whenComplete.tell(tx, message);
      return state;
    });
  }

  /** In no transaction: the answer may take as long as SECOND_OPINION_TIMEOUT_SECONDS. */
  private async askForOpinion(messageId: string): Promise<void> {
    const { manager } = this.db;
    const message = await manager.findOneBy(Message, { id: messageId });
    if (message?.state !== 'checking' || !message.revisionId) return;
    const revision = await manager.findOneByOrFail(Revision, { id: message.revisionId });
    await this.opinions.askFor(message, revision);
  }

  private async releaseNow(tx: EntityManager, message: Message, revision: Revision) {
    const now = new Date();
    const { state, releaseAt, notAfter } = message;
    if (state !== 'scheduled') return state;
    const quiet = quietHoursOf(this.settings, message);
    const held = isHeld(message);
    const given = { state, releaseAt, notAfter, now, quiet, held };
    const due = { ...given, openFindings: 0, approvalMatches: true };
    const early = whyNotRelease(due);
    if (early.includes('after-not-after')) return this.take(tx, message, 'lapse', 'lapsed');
    if (early.length > 0) return state;
    const small = await this.small.of(message, revision, tx);
    const tooSmall = small !== null && !small.allowed;
    const approvalMatches = await this.approvalMatches(tx, message, revision);
    const { findings } = await this.checking.checkAndKeep(tx, revision, 'release');
    const open = openFindings(findings, await this.checking.clearances(revision.id, tx));
    const found = { tooSmall, openFindings: open.length, approvalMatches };
    const blockers = whyNotRelease({ ...due, ...found });
    if (blockers.length === 0) return this.take(tx, message, 'release', 'sending');
    return this.take(tx, message, 'send back', 'returned', { blockers });
  }

  /** The approved hash, made again from what is stored now and the results that the approver saw. */
  private async approvalMatches(tx: EntityManager, message: Message, revision: Revision) {
    const approval = await tx.findOne(Decision, {
      where: {
        ...{ messageId: message.id, revisionId: revision.id, action: 'approve' as const },
        ...{ accepted: true, voidedAt: IsNull() },
      },
      order: { appliedAt: 'DESC' },
    });
    const run = await this.checking.latestAt(revision.id, 'approval', tx);
    if (!approval || !run || !message.approvedHash) return false;
    const allowedBy = await this.small.allowedBy(revision.id, tx);
    const now = hashNow(message, revision, run.resultHash, {
      allowedBy,
      force: forceWords(this.settings),
    });
    return now.equals(message.approvedHash) && approval.hashSeen?.equals(now) === true;
  }

  private step<T>(
    messageId: string,
    act: (tx: EntityManager, message: Message, revision: Revision) => Promise<T>,
  ): Promise<T> {
    return this.db.transaction(async (tx) => {
      const message = await lockMessage(tx, messageId);
      if (!message) throw new UnknownMessage(messageId);
      const revision = await tx.findOneByOrFail(Revision, { id: message.revisionId ?? '' });
      return act(tx, message, revision);
    });
  }

  private async take(
    tx: EntityManager,
    message: Message,
    action: Action,
    to: State,
    detail: Record<string, unknown> = {},
  ): Promise<State> {
    const changes = to === 'returned' ? { approvedHash: null } : {};
    const { state, version } = await move(tx, message, action, to, changes);
    await this.audit.record(tx, {
      actor: { kind: 'system' },
      action: `message.${action.replaceAll(' ', '-')}`,
      subject: { kind: 'message', id: message.id },
      detail: { ...detail, state, version, revisionId: message.revisionId },
    });
    return state;
  }
}

const standing = ({ state, stateSince, notAfter }: Message, { createdAt }: Revision) => ({
  state,
  notAfter,
  touchedAt: stateSince > createdAt ? stateSince : createdAt,
});
