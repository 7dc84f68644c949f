import type { Role } from '../../../staff/rules/permissions';
import type { MessageFacts, Person } from '../../messages/rules/facts';
import { whyNotApprove } from '../../messages/rules/may-approve';
import { whyNotRelease } from '../../messages/rules/may-release';
import { whyNotAllowSmall } from './may-allow-small';

const person = (role: Role, areaId = 'force', id = 'somebody'): Person => ({
  ...{ id, roles: [{ role, areaId }], teamIds: [] },
});
const message = (over: Partial<MessageFacts> = {}): MessageFacts => ({
  ...{ state: 'approval', version: 1, revisionId: 'r1', authorId: 'author', authorTeamIds: [] },
  ...{ editorIds: ['author'], areaPaths: [['force', 'abbey']], urgent: false, escalated: false },
  ...{ approvals: [], releaseAt: null, notAfter: null, quiet: null, held: false },
  small: { allowed: false },
  ...over,
});
const asked = { revisionSeen: 'r1', reason: 'A gas leak.' };

it.each<[string, Person, Partial<MessageFacts>, Partial<typeof asked>, string[]]>([
  ['a supervisor', person('supervisor'), {}, {}, []],
  ['in legal review', person('supervisor'), { state: 'legal review' }, {}, []],
  ['on call, urgent', person('on-call inspector'), { urgent: true }, {}, []],
  ['on call', person('on-call inspector'), {}, {}, ['only-urgent']],
  ['an officer', person('officer'), {}, {}, ['not-permitted', 'outside-your-area']],
  ['elsewhere', person('supervisor', 'village'), {}, {}, ['outside-your-area']],
  ['an editor', person('supervisor', 'force', 'author'), {}, {}, ['edited-it-yourself']],
  ['a draft', person('supervisor'), { state: 'draft' }, {}, ['wrong-state']],
  ['approved', person('supervisor'), { state: 'scheduled' }, {}, ['wrong-state']],
  ['large enough', person('supervisor'), { small: null }, {}, ['not-small']],
  ['allowed', person('supervisor'), { small: { allowed: true } }, {}, ['allowed-already']],
  ['no reason', person('supervisor'), {}, { reason: ' ' }, ['reason-missing']],
  ['edited since', person('supervisor'), {}, { revisionSeen: 'r0' }, ['changed-since-you-looked']],
])('allowing a small audience: %s', (_, who, over, given, blockers) => {
  expect(whyNotAllowSmall(who, message(over), { ...asked, ...given })).toEqual(blockers);
});

it('is needed to approve, and to release', () => {
  const approve = (small: MessageFacts['small']) =>
    whyNotApprove(person('supervisor'), message({ small }));
  expect(approve({ allowed: false })).toEqual(['audience-too-small']);
  expect([approve({ allowed: true }), approve(null)]).toEqual([[], []]);
  const due = {
    ...{ state: 'scheduled' as const, releaseAt: null, notAfter: null, now: new Date() },
    ...{ quiet: null, held: false, openFindings: 0, approvalMatches: true },
  };
  expect(whyNotRelease({ ...due, tooSmall: true })).toEqual(['audience-too-small']);
  expect(whyNotRelease(due)).toEqual([]);
});
