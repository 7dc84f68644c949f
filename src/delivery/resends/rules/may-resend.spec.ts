import type { MessageFacts, Person } from '../../../publishing/messages/rules/facts';
import { whyNotResend, whyNotSendAgain } from './may-resend';

const now = new Date('2026-03-02T12:00:00Z');
const before = new Date('2026-03-02T11:59:59Z');
const person = (role: 'supervisor' | 'officer', areaId = 'force'): Person => ({
  id: 'me',
  roles: [{ role, areaId }],
  teamIds: [],
});
const message = {
  state: 'complete',
  areaPaths: [['force', 'ward']],
  notAfter: null,
} as unknown as MessageFacts;
const ask = { corrected: false, now };

describe('whyNotResend', () => {
  it.each([
    ['a supervisor of the area', person('supervisor'), message, ask, []],
    ['an officer', person('officer'), message, ask, ['not-permitted', 'outside-your-area']],
    ['elsewhere', person('supervisor', 'other'), message, ask, ['outside-your-area']],
    [
      'sending',
      person('supervisor'),
      { ...message, state: 'sending' as const },
      ask,
      ['wrong-state'],
    ],
    ['stale', person('supervisor'), { ...message, notAfter: before }, ask, ['after-not-after']],
    ['corrected', person('supervisor'), message, { ...ask, corrected: true }, ['corrected-since']],
    ['no reason', person('supervisor'), message, { ...ask, reason: ' ' }, ['reason-missing']],
  ])('%s', (_, who, what, given, why) => {
    expect(whyNotResend(who, what, given)).toEqual(why);
  });
});

describe('whyNotSendAgain', () => {
  const standing = { state: 'complete', notAfter: null, corrected: false };
  it.each([
    [standing, null],
    [{ ...standing, corrected: true }, 'withdrawn'],
    [{ ...standing, notAfter: before }, 'stale'],
  ])('%j: %s', (given, why) => {
    expect(whyNotSendAgain(given, now, null)).toBe(why);
  });
});
