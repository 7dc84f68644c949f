import { stateWords } from '../messages/rules/state-words';
import { declarationProblems } from '../checks/declaration';
import { blockerWords } from '../messages/rules/blockers';
import { claimTypes, confidences, sourceWords, wordsFor } from '../messages/rules/claim-sources';
import { claimProblemWords } from '../claims/rules/claim-standing';
import { sameSpot } from '../messages/rules/open-findings';
import { reasonCodes, shortReason } from '../messages/rules/reason-codes';
import { outcomeWords } from '../second-opinion/rules/outcome-words';
import { cameBack } from './came-back';
import { contentShown } from './content-shown';
import { declared } from './declared';
import { lastChange } from './diff';
import { marked } from './marked';
import { isHeld } from '../messages/rules/may-release';
import { isWaiting } from './is-waiting';
import { missingApproval } from './missing-approval';
import type { State } from '../messages/rules/life';
import type { MessageView } from './message-view.service';

/** From these states on there are people who have it, and a page that counts them. */
const wasReleased: readonly State[] = ['sending', 'paused', 'balancing', 'complete'];
/** What the message's page shows; the template only lays it out. */
export function messagePage(view: MessageView) {
  const { message, revision, latest, clearances, offers } = view;
  const findings = latest?.findings ?? [];
  const back = cameBack(message.state, view.decisions);
  return {
    ...{ message, revision, areas: view.areas, hash: view.hash },
    author: nameIn(view, message.authorId),
    movedTo: movedByQuietHours(view),
    held: isHeld(message),
    cameBack: back && { ...back, who: back.staffId && nameIn(view, back.staffId) },
    state: stateWords[message.state],
    run: latest?.run ?? null,
    secondOpinion: latest?.secondOpinion ? outcomeWords[latest.secondOpinion] : null,
    reasonCodes,
    declared: declared(revision.declaration),
    unanswered: declarationProblems(revision.declaration),
    claims: view.claims.map(({ claim, span, problems, verification, mayVerify }) => ({
      ...{ ...claim, span, mayVerify },
      kind: wordsFor(claimTypes, claim.type),
      source: sourceWords(claim.sourceType ?? ''),
      sureness: wordsFor(confidences, claim.confidence),
      problems: problems.map((code) => claimProblemWords[code]),
      verification: verification && { ...verification, who: nameIn(view, verification.staffId) },
    })),
    toVerify: view.claims.flatMap(({ problems }, place) =>
      problems.includes('verifier-missing') ? [place + 1] : [],
    ),
    released: wasReleased.includes(message.state),
    ...contentShown(revision, findings),
    subject: marked(revision.subject, 'subject', findings),
    body: marked(revision.body, 'body', findings),
    findings: findings.map((finding, index) => {
      const by = clearances
        .filter((one) => sameSpot(one, finding))
        .map(
          (one) => `${nameIn(view, one.staffId)} (${shortReason(one.reasonCode).toLowerCase()})`,
        );
      const returned = view.returns
        .filter((one) => sameSpot(one, finding))
        .map(({ reason, staffId }) => ({ reason, who: nameIn(view, staffId) }));
      return {
        ...finding,
        number: index + 1,
        by,
        returned,
        open: view.open.includes(finding),
        legalOnly: view.legalOnly.has(finding.rule),
      };
    }),
    allowed: view.allowedBy && { ...view.allowedBy, who: nameIn(view, view.allowedBy.staffId) },
    small: view.small,
    mayAllow: view.whyNotAllow.length === 0,
    approvedBy: view.approvedBy.map((id) => nameIn(view, id)),
    partnerApprovedBy: view.partnerApprovedBy.map((id) => nameIn(view, id)),
    approvalMissing: missingApproval(view),
    diff: lastChange(view),
    can: Object.fromEntries(
      Object.entries(offers).map(([action, why]) => [action, why.length === 0]),
    ),
    whyNot: Object.fromEntries(
      Object.entries(offers).map(([action, why]) => [
        action,
        why.map((code) => blockerWords[code]),
      ]),
    ),
  };
}

/** The end of the quiet hours, where they move the release; null where they do not. */
function movedByQuietHours({ message, goesOutAt }: MessageView): Date | null {
  const wished = Math.max(message.releaseAt?.getTime() ?? 0, Date.now());
  return isWaiting(message) && goesOutAt.getTime() > wished ? goesOutAt : null;
}

const nameIn = ({ names }: MessageView, id: string) => names.get(id) ?? 'Someone';
