import { told, type Told } from './told';

const words = (kind: string, facts: Record<string, unknown>) =>
  told(
    { at: new Date(0), kind, staffId: null, facts },
    (id) => `Person ${id}`,
    () => '3 May 2026, 9:00am',
  );

describe('timeline in words', () => {
  it.each<[string, Record<string, unknown>, Told]>([
    ['revision', { number: 1 }, { what: 'Draft written' }],
    ['revision', { number: 3 }, { what: 'Edited (revision 3)' }],
    [
      'check',
      {
        ...{ revision: 2, moment: 'release', outcome: 'legal' },
        ...{ rulesVersion: '7', settingsVersion: 4, findings: 1 },
      },
      {
        what: 'Revision 2 checked at its release: 1 finding, it needs legal review',
        words: 'Rules 7, settings 4.',
      },
    ],
    [
      'decision',
      { action: 'return', accepted: true, reason: 'Too long.', reasons: ['Name goes.'] },
      { what: 'Returned', words: 'Too long. At a finding: Name goes.' },
    ],
    [
      'decision',
      { action: 'approve', accepted: null },
      { what: 'Approved', words: 'The outcome is not known yet.' },
    ],
    [
      'decision',
      { action: 'approve', accepted: true, forId: 'b' },
      { what: 'Approved for Person b' },
    ],
    [
      'decision',
      { action: 'approve', accepted: true, partner: 'Kingston Council' },
      { what: 'Approved for Kingston Council' },
    ],
    [
      'decision',
      { action: 'reschedule', accepted: true, releaseAt: '2026-05-03T08:00:00Z' },
      { what: 'Rescheduled', words: 'To 3 May 2026, 9:00am.' },
    ],
    [
      'void',
      { approverId: 'a', why: 'edit' },
      { what: 'Approval by Person a void: the message was edited' },
    ],
    [
      'clearance',
      { rule: 'PD-CONTACT', reasonCode: 'false-alarm', reason: 'A stand-in number.' },
      { what: 'Finding PD-CONTACT cleared', words: 'False alarm. A stand-in number.' },
    ],
    [
      'correction',
      { own: false, messageId: 'm' },
      { what: 'A correction of it was begun', messageId: 'm' },
    ],
    ['comment', { revision: 1, words: 'Who?' }, { what: 'Comment on revision 1', words: 'Who?' }],
    ['message.balanced', {}, { what: 'Finished: the closing balance stands' }],
  ])('%s %j', (kind, facts, expected) => expect(words(kind, facts)).toEqual(expected));

  it('says why a decision was refused', () => {
    const refused = words('decision', {
      action: 'submit',
      accepted: false,
      blockers: ['areas-missing'],
    });
    expect(refused).toMatchObject({ what: 'Submitted', refused: true });
    expect(refused.words).not.toBe('');
  });
});
