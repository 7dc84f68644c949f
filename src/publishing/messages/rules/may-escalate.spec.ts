import type { MessageFacts, Person } from './facts';
import { states } from './life';
import { whyNotApprove } from './may-approve';
import { whyNotClear } from './may-clear';
import { escalatesAt } from './may-escalate';
import { whyNotReturn } from './may-return';

const stateSince = new Date('2026-03-04T12:00:00Z');
const dayLater = new Date('2026-03-05T12:00:00Z');

describe('raising what nobody decided on', () => {
  it.each(states)('%s', (state) => {
    const wanted = state === 'approval' || state === 'legal review' ? dayLater : null;
    expect(escalatesAt({ state, stateSince, escalatedAt: null }, 24)).toEqual(wanted);
    expect(escalatesAt({ state, stateSince, escalatedAt: dayLater }, 24)).toBeNull();
  });
});

describe('the on-call inspector, once it is raised', () => {
  const inspector: Person = {
    id: 'inspector',
    roles: [{ role: 'on-call inspector', areaId: 'force' }],
    teamIds: [],
  };
  const message = (over: Partial<MessageFacts>): MessageFacts => ({
    ...{ state: 'approval', version: 1, revisionId: 'r', releaseAt: null, notAfter: null },
    ...{ authorId: 'a', authorTeamIds: [], editorIds: ['a'], areaPaths: [['force', 'b']] },
    ...{ approvals: [], quiet: null, held: false, urgent: false, escalated: true },
    ...over,
  });
  const before = message({ escalated: false });
  const inReview = message({ state: 'legal review' });
  it.each([
    ['approves', whyNotApprove(inspector, message({})), []],
    ['did not before', whyNotApprove(inspector, before), ['only-urgent']],
    ['returns', whyNotReturn(inspector, inReview, { reason: 'Say when.' }), []],
    ['still clears only what is urgent', whyNotClear(inspector, inReview), ['only-urgent']],
  ])('%s', (_, found, wanted) => expect(found).toEqual(wanted));
});
