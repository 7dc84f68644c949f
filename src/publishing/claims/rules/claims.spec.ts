import type { Role } from '../../../staff/rules/permissions';
import type { CheckClaim } from '../../checks/types';
import type { MessageFacts, Person } from '../../messages/rules/facts';
import { checkWorthy } from './check-worthy';
import { claimSpan } from './claim-span';
import { claimProblems, toVerify } from './claim-standing';
import { whyNotVerify, type Verifying } from './may-verify';

const today = '2026-05-12';
const plain: CheckClaim = { text: 'Four sheds were broken into', sourceType: 'force_system' };
const grave: CheckClaim = { ...plain, highHarm: true };

const person = (id: string, role: Role, areaId = 'force'): Person => ({
  id,
  roles: [{ role, areaId }],
  teamIds: [],
});
const message = (over: Partial<MessageFacts> = {}): MessageFacts => ({
  ...{ state: 'approval', version: 3, revisionId: 'r2', releaseAt: null, notAfter: null },
  ...{ authorId: 'author', authorTeamIds: [], editorIds: ['author', 'editing'] },
  ...{ areaPaths: [['force', 'ashmere']], approvals: [], quiet: null, held: false },
  ...{ urgent: false, escalated: false },
  ...over,
});
const asked = (over: Partial<Verifying> = {}): Verifying => ({
  ...{ claim: grave, verified: false, today, revisionSeen: 'r2', words: 'I read the log.' },
  ...over,
});
const supervisor = person('supervisor', 'supervisor');

describe('who may verify a claim', () => {
  it.each<[string, Person, MessageFacts, Verifying, string[]]>([
    ['a supervisor', supervisor, message(), asked(), []],
    ['legal', person('legal', 'legal'), message({ state: 'legal review' }), asked(), []],
    [
      'an officer',
      person('o', 'officer'),
      message(),
      asked(),
      ['not-permitted', 'outside-your-area'],
    ],
    ['an editor', person('editing', 'supervisor'), message(), asked(), ['edited-it-yourself']],
    ['elsewhere', person('s', 'supervisor', 'merton'), message(), asked(), ['outside-your-area']],
    ['too late', supervisor, message({ state: 'sending' }), asked(), ['wrong-state']],
    ['twice', supervisor, message(), asked({ verified: true }), ['verified-already']],
    ['nothing', supervisor, message(), asked({ claim: undefined }), ['no-such-claim']],
    [
      'after an edit',
      supervisor,
      message({ revisionId: 'r3' }),
      asked(),
      ['changed-since-you-looked'],
    ],
    ['mutely', supervisor, message(), asked({ words: ' ' }), ['verification-unsaid']],
    [
      'hearsay',
      supervisor,
      message(),
      asked({ claim: { ...grave, sourceType: 'social_media' } }),
      ['source-verifies-nothing'],
    ],
    [
      'no source',
      supervisor,
      message(),
      asked({ claim: { text: 'Four' } }),
      ['source-verifies-nothing'],
    ],
    [
      'expired evidence',
      supervisor,
      message(),
      asked({ claim: { ...grave, expires: '2026-05-11' } }),
      ['evidence-expired'],
    ],
    ['its last day', supervisor, message(), asked({ claim: { ...grave, expires: today } }), []],
  ])('%s', (_, who, what, which, wanted) => {
    expect(whyNotVerify(who, what, which)).toEqual(wanted);
  });
});

describe('what is missing at a claim', () => {
  it.each<[CheckClaim, string[]]>([
    [plain, []],
    [grave, ['verifier-missing']],
    [{ text: 'Four' }, ['source-missing']],
    [{ ...plain, sourceType: 'resident_report' }, ['source-verifies-nothing']],
    [{ ...plain, expires: '2026-05-11' }, ['evidence-expired']],
  ])('%j: %j', (claim, problems) => {
    expect(claimProblems([claim], [], today)).toEqual([problems]);
  });

  it('is nothing once somebody verified it', () => {
    expect(toVerify([plain, grave, grave], [{ claim: 1 }])).toEqual([2]);
  });
});

describe('the place of a claim', () => {
  const text = { subject: 'Sheds', body: 'On Monday **four  sheds** were broken into.' };
  it.each([
    ['Four sheds were broken into', { where: 'body', start: 12, end: 42 }],
    ['sheds', { where: 'subject', start: 0, end: 5 }],
    ['Five sheds', null],
    ['?', null],
  ])('%s', (claim, span) => expect(claimSpan(claim, text)).toEqual(span));
});

describe('sentences that look like facts', () => {
  it.each([
    ['Burglary fell by 12 per cent in Ashmere last year.', true],
    ['Four sheds in Larch Way were broken into on Monday.', true],
    ['A man was arrested in Sallow on 3 May.', true],
    ['Please lock your shed at night in winter.', false],
    ['We think that Ashmere was at its best on 3 May.', false],
    ['Did 12 people see the man in Sallow?', false],
    ['Come along.', false],
  ])('%s: %s', (sentence, listed) => {
    expect(checkWorthy(sentence, []).length > 0).toBe(listed);
  });

  it('leaves out what a claim covers', () => {
    const body =
      'Four sheds in Larch Way were broken into on Monday. Two men were arrested in Sallow.';
    expect(checkWorthy(body, [{ text: 'four sheds were broken into' }])).toEqual([
      'Two men were arrested in Sallow.',
    ]);
  });
});
