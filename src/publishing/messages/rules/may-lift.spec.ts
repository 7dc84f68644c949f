import type { MessageFacts, Person } from './facts';
import { whyNotLift } from './may-lift';

const person = (id: string, role: Person['roles'][number]['role'], areaId = 'force'): Person => ({
  id,
  roles: [{ role, areaId }],
  teamIds: [],
});
const supervisor = person('supervisor', 'supervisor');
const held: MessageFacts = {
  ...{ state: 'scheduled', version: 3, revisionId: 'r2', releaseAt: null, notAfter: null },
  ...{ authorId: 'author', authorTeamIds: [], editorIds: ['author'] },
  ...{
    areaPaths: [['force', 'ward']],
    approvals: [],
    quiet: null,
    held: true,
    urgent: false,
    escalated: false,
  },
};
const reason = { reason: 'The arrest is confirmed.' };

describe('who may release a hold', () => {
  it.each([
    ['a supervisor', whyNotLift(supervisor, held, reason), []],
    ['on the page', whyNotLift(supervisor, held), []],
    ['without saying why', whyNotLift(supervisor, held, { reason: ' ' }), ['reason-missing']],
    [
      'an officer',
      whyNotLift(person('o', 'officer'), held, reason),
      ['not-permitted', 'outside-your-area'],
    ],
    [
      'elsewhere',
      whyNotLift(person('s', 'supervisor', 'merton'), held, reason),
      ['outside-your-area'],
    ],
    ['not held', whyNotLift(supervisor, { ...held, held: false }, reason), ['not-held']],
    [
      'before approval',
      whyNotLift(supervisor, { ...held, state: 'approval' }, reason),
      ['wrong-state'],
    ],
    [
      'late',
      whyNotLift(supervisor, held, reason, { version: 2, revisionId: 'r2' }),
      ['changed-since-you-looked'],
    ],
  ])('%s', (_, found, wanted) => expect(found).toEqual(wanted));
});
