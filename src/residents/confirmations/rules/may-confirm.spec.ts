import { whyNotConfirm } from './may-confirm';

const now = new Date('2026-11-21T12:00:00Z');
const later = new Date('2026-11-22T12:00:00Z');

describe('whyNotConfirm', () => {
  it.each([
    ['asked', later, null],
    ['asked', now, 'expired-token'],
    ['lapsed', later, 'expired-token'],
    ['confirmed', later, 'used-token'],
    ['confirmed', now, 'used-token'],
  ] as const)('%s until %s gives %s', (state, expiresAt, blocker) => {
    expect(whyNotConfirm({ state, expiresAt }, now)).toBe(blocker);
  });
});
