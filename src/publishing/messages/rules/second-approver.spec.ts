import type { MessageFacts, Person } from './facts';
import { whyNotApprove } from './may-approve';

const supervisor: Person = {
  id: 'supervisor',
  roles: [{ role: 'supervisor', areaId: 'force' }],
  teamIds: [],
};
const waiting: MessageFacts = {
  ...{ state: 'approval', version: 3, revisionId: 'r2', releaseAt: null, notAfter: null },
  ...{ authorId: 'author', authorTeamIds: [], editorIds: ['author'], areaPaths: [['force']] },
  ...{ quiet: null, urgent: false, escalated: false },
  approvals: [],
  quiet: null,
  held: false,
};
const asked = { hashSeen: 'aa', hashNow: 'aa', openFindings: 0, now: new Date(0) };
const by = (staffId: string, hash: string) => ({ ...waiting, approvals: [{ staffId, hash }] });

describe('the second approval', () => {
  it.each([
    ['is the first one yet', waiting, []],
    ['is by somebody else', by('other', 'aa'), []],
    ['is by the same person', by('supervisor', 'aa'), ['approved-it-already']],
    ['is by the same person, over other results', by('supervisor', 'bb'), []],
  ])('%s', (_, message, wanted) => {
    expect(whyNotApprove(supervisor, message, asked)).toEqual(wanted);
  });

  it('is not offered to who gave the first', () => {
    expect(whyNotApprove(supervisor, by('supervisor', 'aa'))).toEqual(['approved-it-already']);
    expect(whyNotApprove(supervisor, by('other', 'aa'))).toEqual([]);
  });
});
