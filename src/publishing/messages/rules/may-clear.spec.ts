import type { Role } from '../../../staff/rules/permissions';
import type { MessageFacts, Person } from './facts';
import { whyNotClear, type Clearing } from './may-clear';

const person = (role: Role): Person => ({
  id: role,
  roles: [{ role, areaId: 'force' }],
  teamIds: [],
});

const urgent: MessageFacts = {
  ...{ state: 'legal review', version: 3, revisionId: 'r', authorId: 'author' },
  ...{ authorTeamIds: [], editorIds: ['author'], areaPaths: [['force', 'ward']], urgent: true },
  ...{ escalated: false, approvals: [], releaseAt: null, notAfter: null, quiet: null, held: false },
};

const found = { id: 'f', rule: 'R', severity: 'legal', where: 'body', start: 1, end: 4 } as const;

const clearing = (legalOnly: string[], severity: 'legal' | 'block' = 'legal'): Clearing => ({
  items: [{ findingId: 'f', reason: 'Agreed.' }],
  findings: [{ ...found, severity }],
  clearances: [],
  legalOnly: new Set(legalOnly),
});

describe('who clears, rule by rule', () => {
  it.each([
    ['an inspector, by default', person('on-call inspector'), clearing([]), []],
    ['an inspector, another rule kept', person('on-call inspector'), clearing(['S']), []],
    [
      'an inspector, this rule kept',
      person('on-call inspector'),
      clearing(['R']),
      ['rule-needs-legal'],
    ],
    ['a legal reviewer, this rule kept', person('legal'), clearing(['R']), []],
    [
      'an inspector, a block',
      person('on-call inspector'),
      clearing([], 'block'),
      ['block-needs-legal'],
    ],
  ])('%s', (_, me, given, wanted) => expect(whyNotClear(me, urgent, given)).toEqual(wanted));
});
