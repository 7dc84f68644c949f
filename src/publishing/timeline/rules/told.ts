import { blockerWords, type Blocker } from '../../messages/rules/blockers';
import { shortReason, type ReasonCode } from '../../messages/rules/reason-codes';

/** One thing that happened, as the query gives it. */
export interface Happened {
  at: Date;
  kind: string;
  staffId: string | null;
  facts: Record<string, unknown>;
}

/** The same in words. */
export interface Told {
  what: string;
  words?: string;
  refused?: true;
  /** Another message that belongs to it. */
  messageId?: string;
}

const actions: Readonly<Record<string, string>> = {
  submit: 'Submitted',
  recall: 'Taken back to draft',
  clear: 'Cleared findings',
  return: 'Returned',
  approve: 'Approved',
  reschedule: 'Rescheduled',
  lift: 'Hold released',
  pause: 'Paused',
  resume: 'Resumed',
  withdraw: 'Withdrawn',
};
const events: Readonly<Record<string, string>> = {
  'review opened': 'Decided alone by an on-call inspector; a review is due',
  'review overdue': 'The review is overdue',
  reviewed: 'Reviewed afterwards',
  escalated: 'Nobody decided in time; raised to the next level',
};
/** Steps that it takes by itself; the others are told by check runs and events. */
const steps: Readonly<Record<string, string>> = {
  'message.release': 'Released: sending began',
  'message.send-back': 'Sent back at its release',
  'message.lapse': 'Lapsed',
  'message.reminded': 'Its authors were reminded that it goes stale',
  'message.sent': 'Everyone has an end state; the books are being closed',
  'message.balanced': 'Finished: the closing balance stands',
};
/** Of no concern to a partner's staff: whom a message reaches, and other messages. */
const ofForce = ['small audience', 'correction', 'follow-up'];
export const isForces = ({ kind, facts }: Pick<Happened, 'kind' | 'facts'>) =>
  ofForce.includes(kind) || list(facts.blockers).includes('audience-too-small');

export const isStep = (action: string) => action in steps;

const moments: Readonly<Record<string, string>> = {
  submission: 'after it was submitted',
  approval: 'at the approval',
  release: 'at its release',
};
const outcomes: Readonly<Record<string, string>> = {
  pass: 'nothing stops it',
  legal: 'it needs legal review',
  block: 'it is stopped',
};
const voids: Readonly<Record<string, string>> = {
  edit: 'the message was edited',
  recall: 'it was taken back to draft',
  return: 'it was returned',
  check: 'the checks found something new',
};

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const said = (...parts: string[]) => {
  const words = parts.filter(Boolean).join(' ');
  return words === '' ? {} : { words };
};

/** What happened, in words. `nameOf` gives a person's name; `moment` a time of the force's clock. */
export function told(
  { kind, facts }: Happened,
  nameOf: (id: string) => string,
  moment: (at: Date) => string,
): Told {
  switch (kind) {
    case 'revision':
      return {
        what: facts.number === 1 ? 'Draft written' : `Edited (revision ${Number(facts.number)})`,
      };
    case 'check':
      return checked(facts);
    case 'decision':
      return decided(facts, nameOf, moment);
    case 'clearance':
      return {
        what: `Finding ${text(facts.rule)} cleared`,
        ...said(`${shortReason(text(facts.reasonCode) as ReasonCode)}.`, text(facts.reason)),
      };
    case 'void':
      return {
        what: `Approval by ${nameOf(text(facts.approverId))} void: ${voids[text(facts.why)]!}`,
      };
    case 'event':
      return { what: events[text(facts.event)] ?? text(facts.event), ...said(text(facts.words)) };
    case 'verification':
      return { what: `Claim ${Number(facts.claim)} verified`, ...said(text(facts.words)) };
    case 'small audience':
      return { what: 'Small audience allowed', ...said(text(facts.words)) };
    case 'correction':
      return facts.own === true
        ? { what: 'Begun as a correction', messageId: text(facts.originalId) }
        : { what: 'A correction of it was begun', messageId: text(facts.messageId) };
    case 'follow-up':
      return { what: 'An update on it was begun', messageId: text(facts.messageId) };
    case 'comment':
      return { what: `Comment on revision ${Number(facts.revision)}`, ...said(text(facts.words)) };
    case 'answer':
      return { what: 'Answer to a comment', ...said(text(facts.words)) };
    case 'resolved':
      return { what: 'Comment resolved', ...said(text(facts.words)) };
    default:
      return { what: steps[kind] ?? kind, ...said(refusal(facts.blockers)) };
  }
}

function checked(facts: Happened['facts']): Told {
  const settings = Number(facts.settingsVersion);
  const versions = `Rules ${text(facts.rulesVersion)}, ${settings === 0 ? 'no settings of the force' : `settings ${settings}`}.`;
  const found = Number(facts.findings);
  const findings = found === 1 ? '1 finding' : `${found} findings`;
  const when = moments[text(facts.moment)] ?? text(facts.moment);
  return {
    what: `Revision ${Number(facts.revision)} checked ${when}: ${findings}, ${outcomes[text(facts.outcome)]!}`,
    words: versions,
  };
}

function decided(
  facts: Happened['facts'],
  nameOf: (id: string) => string,
  moment: (at: Date) => string,
): Told {
  const action = text(facts.action);
  const what =
    (actions[action] ?? action) +
    (facts.forId ? ` for ${nameOf(text(facts.forId))}` : '') +
    (facts.partner && action === 'approve' ? ` for ${text(facts.partner)}` : '') +
    (facts.alone === true ? ' alone' : '');
  if (facts.accepted === false) return { what, refused: true, ...said(refusal(facts.blockers)) };
  if (facts.accepted !== true) return { what, words: 'The outcome is not known yet.' };
  const at = text(facts.releaseAt);
  const when = action !== 'reschedule' ? '' : at ? `To ${moment(new Date(at))}.` : 'To now.';
  const each = list(facts.reasons).map((one) => `At a finding: ${one}`);
  return { what, ...said(when, text(facts.reason), ...each) };
}

const refusal = (blockers: unknown) =>
  list(blockers)
    .map((code) => blockerWords[code as Blocker] ?? code)
    .join(' ');
