import type { Role } from '../../../staff/rules/permissions';
import type { MessageFacts, Person } from '../../messages/rules/facts';
import { whyNotApprove } from '../../messages/rules/may-approve';
import { whyNotClear } from '../../messages/rules/may-clear';
import { whyNotPause } from '../../messages/rules/may-pause';
import { whyNotReturn } from '../../messages/rules/may-return';
import { whyNotWithdraw } from '../../messages/rules/may-withdraw';
import { whyNotReview } from './may-review';

const person = (id: string, role: Role, areaId = 'force'): Person => ({
  id,
  roles: [{ role, areaId }],
  teamIds: [],
});
const inspector = person('inspector', 'on-call inspector');
const elsewhere = person('elsewhere', 'on-call inspector', 'merton');
const supervisor = person('supervisor', 'supervisor');

const message = (over: Partial<MessageFacts>): MessageFacts => ({
  ...{ state: 'approval', version: 3, revisionId: 'r2', releaseAt: null, notAfter: null },
  ...{ authorId: 'author', authorTeamIds: [], editorIds: ['author', 'editing'] },
  ...{
    areaPaths: [['force', 'kingston']],
    approvals: [],
    quiet: null,
    held: false,
    urgent: true,
    escalated: false,
  },
  ...over,
});
const urgent = message({});
const calm = message({ urgent: false });
const asked = { hashSeen: 'aa', hashNow: 'aa', openFindings: 0, now: new Date(0) };
const legal = { id: 'f1', rule: 'R', severity: 'legal', where: 'body', start: 1, end: 4 } as const;
const block = { ...legal, id: 'f2', severity: 'block', start: 9, end: 12 } as const;
const clears = (findingId: string) => ({
  items: [{ findingId, reason: 'Lives are at risk.' }],
  findings: [legal, block],
  clearances: [],
});
const inReview = (over: Partial<MessageFacts> = {}) => message({ state: 'legal review', ...over });

describe('the urgent safety lane', () => {
  it.each([
    ['approves what is urgent', whyNotApprove(inspector, urgent, asked), []],
    ['approves nothing else', whyNotApprove(inspector, calm, asked), ['only-urgent']],
    ['is over its areas', whyNotApprove(elsewhere, urgent, asked), ['outside-your-area']],
    [
      'never approves over findings',
      whyNotApprove(inspector, urgent, { ...asked, openFindings: 1 }),
      ['findings-not-cleared'],
    ],
    [
      'never approves what it edited',
      whyNotApprove(inspector, message({ editorIds: ['inspector'] }), asked),
      ['edited-it-yourself'],
    ],
    ['clears legal findings', whyNotClear(inspector, inReview(), clears('f1')), []],
    ['clears no block', whyNotClear(inspector, inReview(), clears('f2')), ['block-needs-legal']],
    [
      'clears only what is urgent',
      whyNotClear(inspector, inReview({ urgent: false }), clears('f1')),
      ['only-urgent'],
    ],
    ['returns', whyNotReturn(inspector, urgent, { reason: 'Say where.' }), []],
    ['pauses', whyNotPause(inspector, message({ state: 'sending' })), []],
    [
      'withdraws',
      whyNotWithdraw(inspector, message({ state: 'sending' }), { reason: 'Over.' }),
      [],
    ],
    [
      'withdraws nothing else',
      whyNotWithdraw(inspector, message({ state: 'sending', urgent: false }), { reason: 'x' }),
      ['not-your-team'],
    ],
  ])('%s', (_, found, wanted) => expect(found).toEqual(wanted));
});

describe('its review', () => {
  const open = { done: false, deciders: ['inspector'] };
  const words = { words: 'Right: the threat was real.' };
  it.each([
    ['by a supervisor', whyNotReview(supervisor, urgent, open, words), []],
    ['by legal', whyNotReview(person('l', 'legal'), urgent, open, words), []],
    ['offered', whyNotReview(supervisor, urgent, open), []],
    ['without words', whyNotReview(supervisor, urgent, open, { words: ' ' }), ['reason-missing']],
    [
      'by who decided',
      whyNotReview(person('inspector', 'supervisor'), urgent, open, words),
      ['decided-it-yourself'],
    ],
    [
      'by an editor',
      whyNotReview(person('editing', 'supervisor'), urgent, open, words),
      ['edited-it-yourself'],
    ],
    ['twice', whyNotReview(supervisor, urgent, { ...open, done: true }), ['reviewed-already']],
    [
      'by an inspector',
      whyNotReview(elsewhere, urgent, open, words),
      ['not-permitted', 'outside-your-area'],
    ],
  ])('%s', (_, found, wanted) => expect(found).toEqual(wanted));
});
