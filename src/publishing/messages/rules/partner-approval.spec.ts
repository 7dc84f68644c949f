import type { Role } from '../../../staff/rules/permissions';
import { approversOf, partnerApproved, partnerApproversOf } from './approvers';
import type { Approval, MessageFacts, Person } from './facts';
import { whyNotApprove } from './may-approve';
import { whyNotEdit } from './may-edit';
import { whyNotReturn } from './may-return';
import { whyNotWithdraw } from './may-withdraw';

const person = (id: string, role: Role, partnerId: string | null, areaId = 'force'): Person => ({
  ...{ id, partnerId, teamIds: [] },
  roles: [{ role, areaId }],
});
const author = person('author', 'partner', 'council', 'kingston');
const colleague = person('colleague', 'partner', 'council', 'kingston');
const head = person('head', 'partner supervisor', 'council', 'kingston');
const far = person('far', 'partner supervisor', 'council', 'merton');
const watch = person('watch', 'partner supervisor', 'watch', 'kingston');
const nobodys = person('nobodys', 'partner supervisor', null, 'kingston');
const sergeant = person('sergeant', 'supervisor', null);
const inspector = person('inspector', 'on-call inspector', null);
const wrote: Person = { ...head, id: 'author', roles: [...head.roles, ...author.roles] };

const by = (staffId: string, partnerId: string | null, hash = 'aa'): Approval => ({
  ...{ staffId, partnerId, hash },
});
const waiting = (...approvals: Approval[]): MessageFacts => ({
  ...{ state: 'approval', version: 3, revisionId: 'r2', releaseAt: null, notAfter: null },
  ...{ authorId: 'author', authorTeamIds: [], editorIds: ['author'], partnerId: 'council' },
  ...{ areaPaths: [['force', 'kingston']], quiet: null, urgent: true, escalated: false },
  ...{ approvals, held: false },
});
const asked = { hashSeen: 'aa', hashNow: 'aa', openFindings: 0, now: new Date(0) };

describe('the approval of a partner’s message', () => {
  it.each<[string, Person, Approval[], string[]]>([
    ['its supervisor first', head, [], []],
    ['its supervisor, who wrote it', wrote, [], ['edited-it-yourself']],
    ['its supervisor elsewhere', far, [], ['outside-your-area']],
    ['its supervisor again', head, [by('head', 'council')], ['approved-it-already']],
    ['its supervisor, over new results', head, [by('head', 'council', 'bb')], []],
    ['its staff', colleague, [], ['not-permitted', 'outside-your-area']],
    ['another partner’s supervisor', watch, [], ['not-permitted']],
    ['a partner’s supervisor of no partner', nobodys, [], ['not-permitted']],
    ['the force first', sergeant, [], ['partner-approval-missing']],
    ['the force on call first, though it is urgent', inspector, [], ['partner-approval-missing']],
    ['the force second', sergeant, [by('head', 'council')], []],
    ['the force on call second', inspector, [by('head', 'council')], []],
    [
      'the force after an approval over other results',
      sergeant,
      [by('head', 'council', 'bb')],
      ['partner-approval-missing'],
    ],
    [
      'the force after another of the force',
      sergeant,
      [by('other', null)],
      ['partner-approval-missing'],
    ],
    [
      'the force after another partner',
      sergeant,
      [by('watch', 'watch')],
      ['partner-approval-missing'],
    ],
  ])('%s', (_, who, approvals, wanted) => {
    expect(whyNotApprove(who, waiting(...approvals), asked)).toEqual(wanted);
  });

  it('tells no partner that few would get it', () => {
    const small = { ...waiting(by('head', 'council')), small: { allowed: false } };
    expect(whyNotApprove({ ...head, id: 'deputy' }, small, asked)).toEqual([]);
    expect(whyNotApprove(sergeant, small, asked)).toEqual(['audience-too-small']);
  });

  it('opens a message of the force to no partner', () => {
    const forces = { ...waiting(), partnerId: null };
    expect(whyNotApprove(sergeant, forces, asked)).toEqual([]);
    expect(whyNotApprove(head, forces, asked)).toEqual(['not-permitted']);
  });

  it('counts for the partner alone', () => {
    const facts = waiting(by('head', 'council'), by('sergeant', null), by('watch', 'watch'));
    expect([...approversOf(facts.approvals, 'aa')]).toEqual(['sergeant']);
    expect([...partnerApproversOf(facts, 'aa')]).toEqual(['head']);
    expect(partnerApproved(facts, 'bb')).toBe(false);
    expect(partnerApproved({ ...facts, partnerId: null }, 'bb')).toBe(true);
  });
});

describe('what else a partner’s people may do', () => {
  const draft: MessageFacts = { ...waiting(), state: 'draft' };
  it.each([
    ['a colleague edits', whyNotEdit(colleague, draft), []],
    ['another partner does not', whyNotEdit({ ...colleague, partnerId: 'watch' }, draft), 2],
    ['the force does not', whyNotEdit(sergeant, draft), ['not-your-team']],
    ['its supervisor returns', whyNotReturn(head, waiting(), { reason: 'r' }), []],
    ['its supervisor elsewhere does not', whyNotReturn(far, waiting()), ['outside-your-area']],
    ['another supervisor does not', whyNotReturn(watch, waiting()), ['not-permitted']],
    ['its staff do not', whyNotReturn(colleague, waiting()), 2],
    ['a colleague withdraws', whyNotWithdraw(colleague, waiting(), { reason: 'r' }), []],
    [
      'but not once it is approved',
      whyNotWithdraw(colleague, { ...waiting(), state: 'scheduled' }, { reason: 'r' }),
      ['not-permitted'],
    ],
    ['the force withdraws', whyNotWithdraw(sergeant, waiting(), { reason: 'r' }), []],
  ])('%s', (_, found, wanted) =>
    typeof wanted === 'number' ? expect(found).toHaveLength(wanted) : expect(found).toEqual(wanted),
  );
});
