import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { isPartners } from '../../staff/rules/partner-side';
import { Settings } from '../../platform/config/settings';
import { AudienceService } from '../../residents/audience/audience.service';
import { SmallAudiences } from '../audience/small-audiences.service';
import { CheckingService } from '../checking/checking.service';
import { declarationProblems } from '../checks/declaration';
import { aboutOf } from '../messages/about';
import { forceWords } from '../messages/render/mail-force';
import { approvalHash, audienceHash, contentHash, type AllowedBy } from '../messages/hashes';
import type { Message } from '../messages/message.entity';
import type { Revision } from '../messages/revision.entity';
import type { MessageFacts, Person, Seen } from '../messages/rules/facts';
import { approversNeeded, approversOf } from '../messages/rules/approvers';
import { covered, isOnCallFor } from '../messages/rules/common';
import { whyNotApprove } from '../messages/rules/may-approve';
import { whyNotClear } from '../messages/rules/may-clear';
import { whyNotRecall } from '../messages/rules/may-edit';
import { whyNotLift } from '../messages/rules/may-lift';
import { whyNotPause, whyNotResume } from '../messages/rules/may-pause';
import { whyNotReschedule } from '../messages/rules/may-reschedule';
import { whyNotReturn } from '../messages/rules/may-return';
import { whyNotSubmit } from '../messages/rules/may-submit';
import { whyNotWithdraw } from '../messages/rules/may-withdraw';
import { openFindings } from '../messages/rules/open-findings';
import { RuleSettingsService } from '../rule-settings/rule-settings.service';
import { legalOnlyRules } from '../rule-settings/rules/settings';
import type { Decision } from './decision.entity';
import { accept, refusedFor, type Verdict } from './verdict';

/** A decision with everything fresh that its rule needs, under the message's lock. */
export interface Case {
  decision: Pick<Decision, 'id' | 'action' | 'hashSeen' | 'detail' | 'revisionId'>;
  message: Message;
  revision: Revision;
  person: Person;
  facts: MessageFacts;
  seen: Seen;
}

/** Asks the rule of each action, with fresh facts. It moves nothing. */
@Injectable()
export class Judge {
  constructor(
    private readonly checking: CheckingService,
    private readonly audience: AudienceService,
    private readonly areas: AreasService,
    private readonly settings: Settings,
    private readonly ruleSettings: RuleSettingsService,
    private readonly small: SmallAudiences,
  ) {}

  /** `keep` true: within the deciding transaction, so that checks run again and clearances are kept. */
  async judge(tx: EntityManager, one: Case, keep: boolean): Promise<Verdict> {
    const { action } = one.decision;
    if (action === 'approve') return this.approve(tx, one, keep);
    if (action === 'clear') return this.clear(tx, one, keep);
    if (action === 'return') return this.sendBack(tx, one);
    return plainly(one);
  }

  /** The checks run again: a new finding that nobody cleared refuses the approval and refers the message to legal. */
  private async approve(tx: EntityManager, one: Case, keep: boolean): Promise<Verdict> {
    const { person, facts, seen, message, revision, decision } = one;
    const first = whyNotApprove(person, facts, undefined, seen);
    if (first.length > 0 || !keep) return refusedOr(first, accept('approve', 'scheduled'));
    const { run, findings } = await this.checking.checkAndKeep(tx, revision, 'approval');
    const open = openFindings(findings, await this.checking.clearances(revision.id, tx));
    const allowedBy = await this.small.allowedBy(revision.id, tx);
    const force = forceWords(this.settings);
    const hash = hashNow(message, revision, run.resultHash, { allowedBy, force });
    const asked = {
      hashSeen: decision.hashSeen?.toString('hex') ?? null,
      hashNow: hash.toString('hex'),
      openFindings: open.length,
      now: new Date(),
    };
    const why = whyNotApprove(person, facts, asked, seen);
    if (open.length > 0) return refusedFor(why, { action: 'refer', to: 'legal review' });
    if (why.length > 0) return refusedFor(why);
    // the partner's own approval only opens the way to the force's
    if (isPartners(person)) return accept('approve', 'approval');
    const needed = await this.approversNeeded(tx, message, revision, facts);
    const given = approversOf(facts.approvals, asked.hashNow).add(person.id).size;
    const alone = isOnCallFor(person, facts) && !covered(person, facts, 'supervisor');
    const scheduled = accept('approve', 'scheduled', {
      approvedHash: hash,
      approversNeeded: needed,
      holdLiftedAt: null,
    });
    if (alone) return { ...scheduled, alone };
    return given < needed ? accept('approve', 'approval', { approversNeeded: needed }) : scheduled;
  }

  private async approversNeeded(
    tx: EntityManager,
    message: Message,
    revision: Revision,
    { areaPaths }: MessageFacts,
  ) {
    const followersOf = aboutOf(message);
    const { size } = await this.audience.count(tx, { ...revision, followersOf });
    return approversNeeded({
      areaPaths,
      leafPaths: await this.areas.leafPaths(tx),
      people: size,
      above: this.settings.SECOND_APPROVER_ABOVE,
    });
  }

  private async sendBack(tx: EntityManager, one: Case): Promise<Verdict> {
    const { person, facts, seen, revision, decision } = one;
    const { reason, findings } = decision.detail;
    const latest = await this.checking.latest(revision.id, tx);
    const known = latest?.findings.map(({ id }) => id);
    const why = whyNotReturn(person, facts, { reason, findings, known }, seen);
    return refusedOr(why, accept('return', 'returned'));
  }

  private async clear(tx: EntityManager, one: Case, keep: boolean): Promise<Verdict> {
    const { person, facts, seen, revision, decision } = one;
    const findings = (await this.checking.latest(revision.id, tx))?.findings ?? [];
    const before = await this.checking.clearances(revision.id, tx);
    const items = decision.detail.findings ?? [];
    const legalOnly = legalOnlyRules(await this.ruleSettings.current(tx));
    const given = { items, findings, clearances: before, legalOnly };
    const why = whyNotClear(person, facts, given, seen);
    if (why.length > 0) return refusedFor(why);
    const added = items.flatMap(({ findingId, reason, reasonCode = 'other' }) =>
      findings
        .filter(({ id }) => id === findingId)
        .map(({ rule, where, start, end }) => ({
          ...{ rule, where, start, end, reason, reasonCode },
          staffId: person.id,
          decisionId: decision.id,
          revisionId: revision.id,
        })),
    );
    if (keep) await this.checking.keepClearances(tx, added);
    const open = openFindings(findings, [...before, ...added]);
    const alone = !covered(person, facts, 'legal');
    return { ...accept('clear', open.length === 0 ? 'approval' : 'legal review'), alone };
  }
}

/**
 * Over the content as it is stored now, not over the hash stored beside it, and over the force's words of today.
 * `allowedBy`: who let it be small.
 */
export function hashNow(
  message: Message,
  revision: Revision,
  results: Buffer,
  { allowedBy, force }: { allowedBy: AllowedBy | null; force: ReturnType<typeof forceWords> },
): Buffer {
  const { urgent, holdUntil, partnerName } = message;
  const content = contentHash({ ...revision, urgent, holdUntil, partnerName, force });
  return approvalHash(
    content,
    audienceHash({
      ...revision,
      recipientsOf: message.correctsId,
      followersOf: aboutOf(message),
      allowedBy,
    }),
    results,
  );
}

function plainly({ decision, message, revision, person, facts, seen }: Case): Verdict {
  const { reason, releaseAt } = decision.detail;
  const now = new Date();
  switch (decision.action) {
    case 'submit': {
      const problems = declarationProblems(revision.declaration).length;
      const asked = { ...revision, declarationProblems: problems, now };
      return refusedOr(whyNotSubmit(person, facts, asked, seen), accept('submit', 'checking'));
    }
    case 'recall': {
      const back = accept('recall', 'draft', { approvedHash: null });
      return refusedOr(whyNotRecall(person, facts, seen), back);
    }
    case 'reschedule': {
      const at = releaseAt ? new Date(releaseAt) : null;
      const why = whyNotReschedule(person, facts, { releaseAt: at, now }, seen);
      return refusedOr(why, accept('reschedule', message.state, { releaseAt: at }));
    }
    case 'lift': {
      const lifted = accept('lift', message.state, { holdLiftedAt: now });
      return refusedOr(whyNotLift(person, facts, { reason }, seen), lifted);
    }
    case 'pause':
      return refusedOr(whyNotPause(person, facts, seen), accept('pause', 'paused'));
    case 'resume':
      return refusedOr(whyNotResume(person, facts, seen), accept('resume', 'sending'));
    case 'withdraw': {
      const why = whyNotWithdraw(person, facts, { reason }, seen);
      return refusedOr(why, accept('withdraw', 'withdrawn'));
    }
    default:
      throw new Error(`no rule for ${decision.action}`);
  }
}

const refusedOr = (why: Verdict['blockers'], accepted: Verdict): Verdict =>
  why.length > 0 ? refusedFor(why) : accepted;
