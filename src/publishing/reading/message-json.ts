import type { FindingRow } from '../checking/finding.entity';
import { asGeoJson } from '../../places/drawings/rules/drawing';
import { clearedBy, sameSpot } from '../messages/rules/open-findings';
import type { MessageView } from './message-view.service';
import { aboutOf } from '../messages/about';
import { isHeld } from '../messages/rules/may-release';
import { isWaiting } from './is-waiting';
import { missingApproval } from './missing-approval';

/** The API's message. `version` is its ETag. Hashes are hex. */
export function asJson(view: MessageView) {
  const { message, revision, latest, hash, offers } = view;
  const { subject, body, topicCode, areaIds, declaration, claims } = revision;
  const { variants, images, template, smsText } = revision;
  const { id, state, version, urgent, releaseAt, notAfter, createdAt, stateSince, escalatedAt } =
    message;
  return {
    ...{ id, state, version, urgent, releaseAt, notAfter, createdAt, stateSince, escalatedAt },
    authorId: message.authorId,
    ...{ correctsId: message.correctsId, threadId: message.threadId },
    /** Whoever follows this is its audience; null: areas and topic say who gets it. */
    about: aboutOf(message),
    /** The condition that it waits for, and whether a supervisor has yet to confirm it. */
    ...{ holdUntil: message.holdUntil, held: isHeld(message) },
    /** When it would go out: quiet hours move its release to their end. */
    goesOutAt: isWaiting(message) ? view.goesOutAt : null,
    revision: { id: revision.id, number: revision.number, editorId: revision.editorId },
    ...{ subject, body, topicCode, areaIds, declaration, claims },
    ...{ variants, images, template, smsText },
    /** GeoJSON of a drawn audience; `areaIds` are then the wards that it touches. */
    drawing: revision.drawing && asGeoJson(revision.drawing.outlines),
    /** Whoever got this message does not get it. */
    leavesOutId: revision.leavesOutId,
    /** Set while it waits for a decision and its audience is small; `smallAllowed`: who allowed that, and why. */
    smallAudience: view.small !== null,
    smallAllowed: view.allowedBy,
    contentHash: revision.contentHash.toString('hex'),
    /** Post it as `hashSeen` with an approval. */
    hash,
    /** Staff whose approval stands over this hash. */
    approvedBy: view.approvedBy,
    /** Of a partner's message: the partner, and its own staff whose approval stands over this hash. */
    partner: message.partnerId && {
      id: message.partnerId,
      name: message.partnerName,
      approvedBy: view.partnerApprovedBy,
    },
    /** While it waits for approval: whose is missing first, `partner` or `force`. */
    approvalMissing: missingApproval(view),
    check: latest && {
      moment: latest.run.moment,
      at: latest.run.at,
      outcome: latest.run.outcome,
      rulesVersion: latest.run.rulesVersion,
      settingsVersion: latest.run.settingsVersion,
      /** `given`, why there is none, or null where none was asked for. */
      secondOpinion: latest.secondOpinion,
    },
    /** For each claim: where its words stand, what is missing (codes), and who verified it how. */
    claimStandings: view.claims.map(({ span, problems, verification }) => ({
      ...{ span, problems, verification },
    })),
    findings: (latest?.findings ?? []).map((one) => findingJson(one, view)),
    /** For each action why the caller may not take it; an empty list: they may. */
    blockers: offers,
  };
}

function findingJson(finding: FindingRow, { clearances, returns }: MessageView) {
  const { id, rule, severity, where, start, end, quote, basis, advice, secondOpinion } = finding;
  const cleared = [...clearedBy(finding, clearances)];
  const returned = returns
    .filter((one) => sameSpot(one, finding))
    .map(({ reason, staffId, at }) => ({ reason, staffId, at }));
  const found = { id, rule, severity, where, start, end, quote, basis, advice, secondOpinion };
  const why = clearances
    .filter((one) => sameSpot(one, finding))
    .map(({ staffId, reasonCode, reason }) => ({ staffId, reasonCode, reason }));
  return { ...found, clearedBy: cleared, clearances: why, returned };
}
