import { lapsesAt, lapsesAtAsTold, remindsAt, whyNotLapse } from './may-lapse';
import { whyNotRelease } from './may-release';
import { openFindings } from './open-findings';

const now = new Date('2026-03-04T12:00:00Z');
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const finding = {
  id: 'f1',
  rule: 'R',
  severity: 'legal',
  where: 'body',
  start: 1,
  end: 4,
} as const;
const block = { ...finding, id: 'f2', severity: 'block', start: 9, end: 12 } as const;

describe('system steps', () => {
  const due = {
    state: 'scheduled',
    releaseAt: at(-1),
    notAfter: null,
    now,
    quiet: null,
    held: false,
    openFindings: 0,
    approvalMatches: true,
  } as const;
  it.each([
    ['due', whyNotRelease(due), []],
    ['at once', whyNotRelease({ ...due, releaseAt: null }), []],
    ['early', whyNotRelease({ ...due, releaseAt: at(1) }), ['too-early']],
    [
      'at night',
      whyNotRelease({ ...due, quiet: { from: '11:00', to: '13:00', zone: 'Europe/London' } }),
      ['quiet-hours'],
    ],
    ['held', whyNotRelease({ ...due, held: true }), ['on-hold']],
    ['stale', whyNotRelease({ ...due, notAfter: now }), ['after-not-after']],
    ['new finding', whyNotRelease({ ...due, openFindings: 1 }), ['findings-not-cleared']],
    ['changed', whyNotRelease({ ...due, approvalMatches: false }), ['approval-does-not-match']],
    ['withdrawn', whyNotRelease({ ...due, state: 'withdrawn' }), ['wrong-state']],
  ])('release: %s', (_, found, wanted) => expect(found).toEqual(wanted));

  it('reminds a week before a draft goes stale, once', () => {
    const touchedAt = at(-24 * 23);
    const draft = { state: 'draft', touchedAt, notAfter: null, remindedAt: null } as const;
    expect(remindsAt(draft)).toEqual(now);
    expect(remindsAt({ ...draft, state: 'returned' })).toEqual(now);
    expect(remindsAt({ ...draft, remindedAt: now })).toBeNull();
    expect(remindsAt({ ...draft, remindedAt: at(-1000) })).toEqual(now);
    expect(remindsAt({ ...draft, notAfter: at(-1) })).toBeNull();
    expect(remindsAt({ ...draft, state: 'approval' })).toBeNull();
    expect(lapsesAtAsTold({ ...draft, remindedAt: now })).toEqual(at(24 * 7));
    expect(lapsesAtAsTold({ ...draft, remindedAt: at(-24 * 24) })).toBeNull();
    expect(lapsesAtAsTold(draft)).toBeNull();
  });

  it('lapses drafts after 30 days and the rest after their last useful moment', () => {
    const touchedAt = at(-24 * 29);
    expect(lapsesAt({ state: 'draft', touchedAt, notAfter: null })).toEqual(at(24));
    expect(lapsesAt({ state: 'draft', touchedAt, notAfter: at(1) })).toEqual(at(1));
    expect(lapsesAt({ state: 'scheduled', touchedAt, notAfter: at(1) })).toEqual(at(1));
    expect(lapsesAt({ state: 'approval', touchedAt, notAfter: null })).toBeNull();
    expect(lapsesAt({ state: 'sending', touchedAt, notAfter: at(-1) })).toBeNull();
    expect(whyNotLapse({ state: 'draft', touchedAt, notAfter: null }, at(25))).toEqual([]);
    expect(whyNotLapse({ state: 'draft', touchedAt, notAfter: null }, now)).toEqual(['not-stale']);
  });

  it('counts a legal finding as open until one person, a block until two cleared that very spot', () => {
    const by = (staffId: string, start = 9) => ({
      rule: 'R',
      where: 'body',
      start,
      end: 12,
      staffId,
    });
    expect(openFindings([finding, block], [])).toEqual([finding, block]);
    expect(openFindings([block], [by('a')])).toEqual([block]);
    expect(openFindings([block], [by('a'), by('a')])).toEqual([block]);
    expect(openFindings([block], [by('a'), by('b')])).toEqual([]);
    expect(openFindings([block], [by('a', 8), by('b', 8)])).toEqual([block]);
    expect(openFindings([{ ...finding, severity: 'warn' as const }], [])).toEqual([]);
  });
});
