import type { Role } from '../../../staff/rules/permissions';
import { lifeProblems } from '../../../platform/rules/life-table';
import type { Person } from '../../messages/rules/facts';
import { afterStep } from './after-step';
import { whyNotChange, whyNotStep, type RumourFacts, type StepAsked } from './may-step';
import { leadsTo, rumourActions, type RumourAction } from './rumour-life';
import { rumourTable } from './rumour-words';

const person = (id: string, role: Role, areaId = 'force'): Person => ({
  id,
  roles: [{ role, areaId }],
  teamIds: [],
});
const officer = person('officer', 'officer');
const supervisor = person('supervisor', 'supervisor');
const legal = person('legal', 'legal');
const elsewhere = person('elsewhere', 'supervisor', 'merton');
const auditor = person('auditor', 'auditor');

const rumour = (over: Partial<RumourFacts> = {}): RumourFacts => ({
  ...{ status: 'checking', harm: 'low', checkable: true, ratingWords: null },
  ...{ ratedBy: null, reviewedBy: null, proposed: null },
  ...{ evidence: ['force_system'], areaPath: ['force', 'ashmere'] },
  ...over,
});
const isFalse: StepAsked = { to: 'false', words: 'The station stays open.' };
const because: StepAsked = { reason: 'A new report came in.' };
const proposed = rumour({ harm: 'high', proposed: 'false', ratedBy: 'supervisor' });
const rated = rumour({ status: 'false', ratedBy: 'supervisor' });

describe('the life of a rumour', () => {
  it('is a whole table', () => expect(lifeProblems(rumourTable)).toEqual([]));

  it('keeps messages asked while a rating is looked at again', () => {
    expect(leadsTo('reopen', 'false')).toEqual(['unverified']);
    expect(leadsTo('check', 'false')).toEqual([]);
  });

  it('lets an auditor do nothing', () => {
    for (const action of rumourActions)
      expect(whyNotStep(auditor, rumour(), action)).toContain('not-permitted');
  });

  it.each<[string, Person, RumourFacts, RumourAction, StepAsked | undefined, string[]]>([
    ['check', officer, rumour({ status: 'new' }), 'check', {}, []],
    ['check again', officer, rated, 'check', {}, ['wrong-status']],
    ['rate', supervisor, rumour(), 'rate', isFalse, []],
    ['rate as legal', legal, rumour({ status: 'unverified' }), 'rate', isFalse, []],
    ['rate unseen', supervisor, rumour({ status: 'new' }), 'rate', isFalse, ['wrong-status']],
    ['rate as officer', officer, rumour(), 'rate', isFalse, ['not-permitted', 'outside-your-area']],
    ['rate elsewhere', elsewhere, rumour(), 'rate', isFalse, ['outside-your-area']],
    [
      'rate with nothing',
      supervisor,
      rumour({ evidence: [] }),
      'rate',
      isFalse,
      ['evidence-missing'],
    ],
    [
      'rate on hearsay',
      supervisor,
      rumour({ evidence: ['social_media', 'resident_report'] }),
      'rate',
      isFalse,
      ['evidence-missing'],
    ],
    [
      'unverified needs none',
      supervisor,
      rumour({ evidence: [] }),
      'rate',
      { to: 'unverified', words: 'Nothing is known yet.' },
      [],
    ],
    ['rate as new', supervisor, rumour(), 'rate', { ...isFalse, to: 'new' }, ['no-such-rating']],
    ['rate without words', supervisor, rumour(), 'rate', { to: 'false' }, ['rating-words-missing']],
    [
      'rate an opinion',
      supervisor,
      rumour({ checkable: false }),
      'rate',
      isFalse,
      ['not-checkable'],
    ],
    ['rate twice', legal, proposed, 'rate', isFalse, ['waits-for-review']],
    ['confirm', legal, proposed, 'confirm', {}, []],
    ['confirm oneself', supervisor, proposed, 'confirm', {}, ['rated-it-yourself']],
    ['confirm nothing', legal, rumour(), 'confirm', {}, ['nothing-proposed']],
    ['turn down', legal, proposed, 'turn down', because, []],
    ['turn down one’s own', supervisor, proposed, 'turn down', because, []],
    ['reopen', legal, rated, 'reopen', because, []],
    ['reopen mutely', legal, rated, 'reopen', { reason: ' ' }, ['reason-missing']],
    ['close', officer, rumour(), 'close', because, []],
    ['close a rating', officer, rated, 'close', because, ['wrong-status']],
    [
      'retire a rating as officer',
      officer,
      rated,
      'retire',
      because,
      ['not-permitted', 'outside-your-area'],
    ],
    ['offer', supervisor, rumour({ evidence: [] }), 'rate', undefined, []],
  ])('%s', (_, who, what, action, asked, wanted) => {
    expect(whyNotStep(who, what, action, asked)).toEqual(wanted);
  });

  it('lets a rating of high harm wait, and stand once somebody else confirms it', () => {
    const now = new Date(0);
    const high = rumour({ harm: 'high' });
    const first = afterStep(high, 'rate', isFalse, 'supervisor', now);
    expect([first.status, first.proposedStatus]).toEqual([undefined, 'false']);
    const second = afterStep(proposed, 'confirm', {}, 'legal', now);
    expect(second).toMatchObject({ status: 'false', proposedStatus: null, reviewedBy: 'legal' });
    const plain = afterStep(rumour(), 'rate', isFalse, 'supervisor', now);
    expect([plain.status, plain.proposedStatus]).toEqual(['false', null]);
    const open = afterStep(high, 'rate', { ...isFalse, to: 'cannot say' }, 'supervisor', now);
    expect(open.status).toBe('cannot say');
  });
});

describe('an edit of a rumour', () => {
  const same = { claimChanges: false, harm: 'low' as const };
  it.each([
    ['by an officer', whyNotChange(officer, rumour(), { ...same, claimChanges: true }), []],
    ['by legal', whyNotChange(legal, rumour(), same), ['not-permitted']],
    ['of a rated entry', whyNotChange(officer, rated, same), []],
    [
      'of a rated claim',
      whyNotChange(officer, rated, { ...same, claimChanges: true }),
      ['rated-claim-is-fixed'],
    ],
    [
      'that raises the harm of a rating',
      whyNotChange(officer, rated, { ...same, harm: 'high' }),
      ['harm-needs-review'],
    ],
    [
      'that raises it where somebody confirmed',
      whyNotChange(officer, rumour({ status: 'false', reviewedBy: 'legal' }), {
        ...same,
        harm: 'high',
      }),
      [],
    ],
  ])('%s', (_, found, wanted) => expect(found).toEqual(wanted));
});
