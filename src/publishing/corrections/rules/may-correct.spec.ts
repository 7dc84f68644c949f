import type { MessageFacts, Person } from '../../messages/rules/facts';
import { whyNotContinue, whyNotCorrect } from './may-correct';

const person = (id: string, role: Person['roles'][number]['role']): Person => ({
  id,
  roles: [{ role, areaId: 'force' }],
  teamIds: [],
});
const author = person('author', 'officer');
const stranger = person('stranger', 'officer');
const supervisor = person('supervisor', 'supervisor');
const sent: MessageFacts = {
  ...{ state: 'complete', version: 9, revisionId: 'r', releaseAt: null, notAfter: null },
  ...{ authorId: 'author', authorTeamIds: [], editorIds: ['author'], areaPaths: [['force']] },
  ...{ approvals: [], quiet: null, held: false, urgent: false, escalated: false },
};
const words = { wrong: 'Larch Way', right: 'Quince Road', why: 'Sorry.', blocked: false };
const given = { ...words, blockedBecause: '' };

describe('who may correct', () => {
  it.each([
    ['its author', whyNotCorrect(author, sent, true, given), []],
    ['a supervisor', whyNotCorrect(supervisor, sent, true, given), []],
    ['another officer', whyNotCorrect(stranger, sent, true), ['outside-your-area']],
    [
      'an auditor',
      whyNotCorrect(person('a', 'auditor'), sent, true),
      ['not-permitted', 'outside-your-area'],
    ],
    ['too early', whyNotCorrect(author, { ...sent, state: 'sending' }, true), ['wrong-state']],
    ['withdrawn mid-send', whyNotCorrect(author, { ...sent, state: 'withdrawn' }, true), []],
    ['never sent', whyNotCorrect(author, { ...sent, state: 'withdrawn' }, false), ['not-sent']],
    ['no why', whyNotCorrect(author, sent, true, { ...given, why: '' }), ['words-missing']],
    [
      'a block without a reason',
      whyNotCorrect(author, sent, true, { ...given, blocked: true }),
      ['reason-missing'],
    ],
  ])('%s', (_, found, wanted) => expect(found).toEqual(wanted));

  it('an update continues only what was sent', () => {
    expect(whyNotContinue(stranger, sent)).toEqual([]);
    expect(whyNotContinue(stranger, { ...sent, state: 'draft' })).toEqual(['not-sent']);
    expect(whyNotContinue(person('l', 'legal'), sent)).toEqual(['not-permitted']);
  });
});
