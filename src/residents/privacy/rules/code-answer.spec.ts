import { mayProve, whyNotCode, type CodeBlocker, type MailedCode } from './code-answer';

const now = new Date('2026-11-21T12:00:00Z');
const later = new Date('2026-11-21T12:09:00Z');
const fresh: MailedCode = { usedAt: null, expiresAt: later, wrongTries: 0 };

describe('whyNotCode', () => {
  it.each<[string, MailedCode | null, boolean, CodeBlocker | null]>([
    ['right', fresh, true, null],
    ['right at the last try', { ...fresh, wrongTries: 4 }, true, null],
    ['wrong', fresh, false, 'wrong-code'],
    ['never asked for', null, false, 'no-code'],
    ['used', { ...fresh, usedAt: now }, true, 'used-code'],
    ['ten minutes old', { ...fresh, expiresAt: now }, true, 'expired-code'],
    ['right after five wrong', { ...fresh, wrongTries: 5 }, true, 'too-many-wrong-codes'],
  ])('%s', (_, code, matches, blocker) => {
    expect(whyNotCode(code, matches, now)).toBe(blocker);
  });
});

it.each([
  ['concerns', 'confirmed', true],
  ['concerns', 'unsubscribed', true],
  ['concerns', 'pending', true],
  ['concerns', 'erased', false],
  ['concerns', undefined, false],
  ['follow', 'confirmed', true],
  ['follow', 'pending', false],
  ['follow', 'unsubscribed', false],
  ['deletion', 'pending', false],
] as const)('a code for %s goes to an address that is %s: %s', (purpose, state, may) =>
  expect(mayProve(purpose, state)).toBe(may),
);
