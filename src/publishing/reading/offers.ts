import { declarationProblems } from '../checks/declaration';
import type { Revision } from '../messages/revision.entity';
import type { Blocker } from '../messages/rules/blockers';
import type { MessageFacts, Person } from '../messages/rules/facts';
import type { DecisionAction } from '../messages/rules/life';
import { whyNotApprove } from '../messages/rules/may-approve';
import { whyNotClear } from '../messages/rules/may-clear';
import { whyNotEdit, whyNotRecall } from '../messages/rules/may-edit';
import { whyNotLift } from '../messages/rules/may-lift';
import { whyNotPause, whyNotResume } from '../messages/rules/may-pause';
import { whyNotReschedule } from '../messages/rules/may-reschedule';
import { whyNotReturn } from '../messages/rules/may-return';
import { whyNotSubmit } from '../messages/rules/may-submit';
import { whyNotWithdraw } from '../messages/rules/may-withdraw';

/** For each action why this person may not take it now; an empty list offers it. */
export type Offers = Record<DecisionAction | 'edit', Blocker[]>;

export function offersTo(person: Person, facts: MessageFacts, revision: Revision): Offers {
  const { subject, body, variants, declaration } = revision;
  const unanswered = declarationProblems(declaration).length;
  const submission = { subject, body, variants, declarationProblems: unanswered, now: new Date() };
  return {
    edit: whyNotEdit(person, facts),
    recall: whyNotRecall(person, facts),
    submit: whyNotSubmit(person, facts, submission),
    clear: whyNotClear(person, facts),
    return: whyNotReturn(person, facts),
    approve: whyNotApprove(person, facts),
    reschedule: whyNotReschedule(person, facts),
    lift: whyNotLift(person, facts),
    pause: whyNotPause(person, facts),
    resume: whyNotResume(person, facts),
    withdraw: whyNotWithdraw(person, facts),
  };
}
