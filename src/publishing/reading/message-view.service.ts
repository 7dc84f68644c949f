import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AreasService } from '../../places/areas/areas.service';
import { Settings } from '../../platform/config/settings';
import { AudienceService } from '../../residents/audience/audience.service';
import { goesAtOnce } from '../../residents/audience/rules/goes-at-once';
import { may } from '../../staff/rules/permissions';
import { StaffService } from '../../staff/staff.service';
import { whyNotAllowSmall } from '../audience/rules/may-allow-small';
import { SmallAudiences } from '../audience/small-audiences.service';
import { claimsSeen, type ClaimSeen } from '../claims/claims-seen';
import { ClaimsService } from '../claims/claims.service';
import { CheckingService, type StoredRun } from '../checking/checking.service';
import type { Clearance } from '../checking/clearance.entity';
import type { FindingRow } from '../checking/finding.entity';
import { MessageEvents, type MessageEvent } from '../events/message-events.service';
import { hashNow } from '../decisions/judge';
import { Decision } from '../decisions/decision.entity';
import { MessageFactsService } from '../messages/message-facts';
import { MessagesService, type Current } from '../messages/messages.service';
import type { Revision } from '../messages/revision.entity';
import type { AllowedBy } from '../messages/hashes';
import type { Blocker } from '../messages/rules/blockers';
import type { Person, SmallAudience } from '../messages/rules/facts';
import { approversNeeded, approversOf, partnerApproversOf } from '../messages/rules/approvers';
import { aboutOf } from '../messages/about';
import { goesOutAt, quietHoursOf } from '../messages/rules/quiet-hours';
import { openFindings } from '../messages/rules/open-findings';
import { forceWords } from '../messages/render/mail-force';
import { RuleSettingsService } from '../rule-settings/rule-settings.service';
import { legalOnlyRules } from '../rule-settings/rules/settings';
import { RETURNED_AT, type ReturnedAt } from './returns.queries';
import { offersTo, type Offers } from './offers';
import { nobodyYet, reachOf, roundedReach, type Reach } from './reach';

/** Everything that a page or the API shows of a message, for one reader. */
export interface MessageView extends Current {
  latest: StoredRun | null;
  /** Block and legal findings that still stop it. */
  open: FindingRow[];
  clearances: Clearance[];
  /** Hex of what an approval would be over now; null before the first check. */
  hash: string | null;
  /** Rules whose findings the force keeps to legal reviewers. */
  legalOnly: ReadonlySet<string>;
  offers: Offers;
  /** Whose approval stands over what is there now. */
  approvedBy: string[];
  /** Of a partner's message: whose approval for the partner stands over it. */
  partnerApprovedBy: string[];
  /** When it goes out if it is approved now; later than its release time where that is in the quiet hours. */
  goesOutAt: Date;
  revisions: Revision[];
  decisions: Decision[];
  events: MessageEvent[];
  /** The claims of the revision that counts, in its order. */
  claims: ClaimSeen[];
  /** Why it was returned, at findings of this revision. */
  returns: ReturnedAt[];
  /** While it waits for a decision: whether its audience is small, and whether that is allowed. */
  small: SmallAudience | null;
  /** Who allowed this revision to go to a small audience. */
  allowedBy: (AllowedBy & { at: Date }) | null;
  whyNotAllow: Blocker[];
  names: Map<string, string>;
  areas: { id: string; name: string }[];
}

/** How many it would reach today, and how many different supervisors must approve that. */
export interface AudienceSeen extends Reach {
  needed: 1 | 2;
}

@Injectable()
export class MessageViews {
  constructor(
    private readonly db: DataSource,
    private readonly messages: MessagesService,
    private readonly facts: MessageFactsService,
    private readonly checking: CheckingService,
    private readonly areas: AreasService,
    private readonly staff: StaffService,
    private readonly audience: AudienceService,
    private readonly settings: Settings,
    private readonly events: MessageEvents,
    private readonly ruleSettings: RuleSettingsService,
    private readonly claims: ClaimsService,
    private readonly small: SmallAudiences,
  ) {}

  async of(me: Person, id: string): Promise<MessageView> {
    const { message, revision } = await this.messages.get(id);
    const [latest, clearances, revisions, decisions, facts, areas, events, returns, verified] =
      await Promise.all([
        this.checking.latest(revision.id),
        this.checking.clearances(revision.id),
        this.messages.revisions(id),
        this.db.manager.find(Decision, { where: { messageId: id }, order: { askedAt: 'ASC' } }),
        this.facts.of(message, revision),
        this.areas.known(revision.areaIds),
        this.events.of(id),
        this.db.query<ReturnedAt[]>(RETURNED_AT, [revision.id]),
        this.claims.verifications(revision.id),
      ]);
    const allowedBy = await this.small.allowedBy(revision.id);
    const mayRead = may(me.roles, 'audience.read');
    const people = [
      ...(allowedBy ? [allowedBy.staffId] : []),
      message.authorId,
      ...revisions.map(({ editorId }) => editorId),
      ...decisions.flatMap(({ staffId, forId }) => [staffId, ...(forId ? [forId] : [])]),
      ...events.flatMap(({ staffId }) => staffId ?? []),
      ...verified.map(({ staffId }) => staffId),
    ];
    const hash =
      latest &&
      hashNow(message, revision, latest.run.resultHash, {
        allowedBy,
        force: forceWords(this.settings),
      }).toString('hex');
    return {
      ...{ message, revision, latest, hash, clearances, revisions, decisions, events, returns },
      legalOnly: legalOnlyRules(await this.ruleSettings.current()),
      open: openFindings(latest?.findings ?? [], clearances),
      claims: claimsSeen(me, facts, revision, verified, this.checking.today()),
      approvedBy: hash ? [...approversOf(facts.approvals, hash)] : [],
      partnerApprovedBy: hash ? [...partnerApproversOf(facts, hash)] : [],
      offers: offersTo(me, facts, revision),
      goesOutAt: goesOutAt(message.releaseAt, new Date(), quietHoursOf(this.settings, message)),
      small: mayRead ? (facts.small ?? null) : null,
      allowedBy: mayRead ? allowedBy : null,
      whyNotAllow: whyNotAllowSmall(me, facts),
      names: await this.staff.namesByIds([...new Set(people)]),
      areas: areas.map(({ id: areaId, name }) => ({ id: areaId, name })),
    };
  }

  /** People who would get it today, at once or in a daily or weekly mail. */
  async audienceOf({ message, revision }: Current): Promise<AudienceSeen> {
    const { areaIds, topicCode, drawing, leavesOutId } = revision;
    const areaPaths = await this.areas.pathsOf(areaIds);
    const leafPaths = await this.areas.leafPaths();
    const above = this.settings.SECOND_APPROVER_ABOVE;
    const needed = (people: number) => approversNeeded({ areaPaths, leafPaths, people, above });
    if (areaIds.length === 0 || topicCode === '') return { ...nobodyYet, needed: needed(0) };
    const followersOf = aboutOf(message);
    const rule = { areaIds, topicCode, followersOf, drawing, leavesOutId };
    const { size, atOnce } = await this.audience.count(this.db, rule);
    const urgent = goesAtOnce({ urgent: message.urgent, topicCode });
    // followers of one thing are counted as they are: it tells nobody where they live
    const told = followersOf ? reachOf : roundedReach;
    return { ...told(size, urgent ? size : atOnce), needed: needed(size) };
  }
}
