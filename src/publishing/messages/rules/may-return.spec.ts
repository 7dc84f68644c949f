import type { MessageFacts, Person } from './facts';
import { whyNotReturn, type Return } from './may-return';

const supervisor: Person = {
  id: 'supervisor',
  roles: [{ role: 'supervisor', areaId: 'force' }],
  teamIds: [],
};
const message: MessageFacts = {
  ...{ state: 'approval', version: 1, revisionId: 'r', releaseAt: null, notAfter: null },
  ...{ authorId: 'a', authorTeamIds: [], editorIds: ['a'], areaPaths: [['force']] },
  ...{ approvals: [], quiet: null, urgent: false, escalated: false, held: false },
};
const known = ['f1', 'f2'];

describe('returning with reasons per finding', () => {
  it.each<[string, Return, string[]]>([
    ['one reason for all', { reason: 'Say when.', known }, []],
    [
      'a reason at one finding',
      { findings: [{ findingId: 'f1', reason: 'Leave it out.' }], known },
      [],
    ],
    [
      'both',
      { reason: 'Nearly.', findings: [{ findingId: 'f2', reason: 'Say “a man”.' }], known },
      [],
    ],
    ['neither', { known }, ['reason-missing']],
    [
      'a finding without a reason',
      { reason: 'Nearly.', findings: [{ findingId: 'f1', reason: ' ' }], known },
      ['reason-missing'],
    ],
    [
      'a finding of another check',
      { findings: [{ findingId: 'f9', reason: 'Out.' }], known },
      ['no-such-finding'],
    ],
  ])('%s', (_, given, wanted) => {
    expect(whyNotReturn(supervisor, message, given)).toEqual(wanted);
  });
});
