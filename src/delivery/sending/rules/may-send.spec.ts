import { whyNotSend } from './may-send';

const now = new Date('2026-11-21T12:00:00Z');
const past = new Date('2026-11-21T11:59:59Z');
const later = new Date('2026-11-21T12:00:01Z');

describe('may a message go out now', () => {
  it.each([
    ['sending', null, null],
    ['sending', later, null],
    ['sending', now, 'stale'],
    ['sending', past, 'stale'],
    ['paused', null, 'held'],
    ['paused', past, 'stale'],
    ['withdrawn', past, 'withdrawn'],
    ['scheduled', null, 'held'],
  ])('%s, not after %p: %p', (state, notAfter, blocker) => {
    expect(whyNotSend({ state, notAfter }, now)).toBe(blocker);
  });
});
