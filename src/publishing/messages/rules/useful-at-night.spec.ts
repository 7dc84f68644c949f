import type { MessageFacts, Person } from './facts';
import type { State } from './life';
import { whyNotApprove } from './may-approve';
import { whyNotReschedule } from './may-reschedule';
import { whyNotSubmit } from './may-submit';

const now = new Date('2026-03-04T12:00:00Z');
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
/** The hour from `now`. */
const quiet = { from: '12:00', to: '13:00', zone: 'Europe/London' };

const person = (id: string, role: 'officer' | 'supervisor'): Person => ({
  id,
  roles: [{ role, areaId: 'force' }],
  teamIds: [],
});
const author = person('author', 'officer');
const supervisor = person('supervisor', 'supervisor');
const message = (state: State, notAfter: Date) =>
  ({
    ...{ state, version: 1, revisionId: 'r', authorId: 'author', authorTeamIds: [] },
    ...{
      editorIds: ['author'],
      areaPaths: [['force', 'ward']],
      approvals: [],
      urgent: false,
      escalated: false,
      releaseAt: null,
      notAfter,
      quiet,
      held: false,
    },
  }) satisfies MessageFacts;

const submit = (notAfter: Date) =>
  whyNotSubmit(author, message('draft', notAfter), {
    ...{ subject: 's', body: 'b', declarationProblems: 0, now },
  });
const approve = (notAfter: Date) =>
  whyNotApprove(supervisor, message('approval', notAfter), {
    ...{ hashSeen: 'aa', hashNow: 'aa', openFindings: 0, now },
  });
const reschedule = (notAfter: Date) =>
  whyNotReschedule(author, message('scheduled', notAfter), { releaseAt: at(0.25), now });

describe('a message that the quiet hours put off', () => {
  it.each([
    ['submitted', submit],
    ['approved', approve],
    ['rescheduled', reschedule],
  ])('is not %s when it is of no use afterwards', (_, why) => {
    expect(why(at(0.5))).toEqual(['after-not-after']);
    expect(why(at(1))).toEqual(['after-not-after']);
    expect(why(at(1.5))).toEqual([]);
  });
});
