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
    expect(whyNotSend({ state, notAfter }, now, null)).toBe(blocker);
  });

  const noon = { from: '11:30', to: '13:00', zone: 'Europe/London' };
  const night = { from: '21:00', to: '08:00', zone: 'Europe/London' };
  it.each([
    ['sending', null, noon, 'quiet'],
    ['sending', null, night, null],
    ['sending', past, noon, 'stale'],
    ['paused', null, noon, 'held'],
    ['withdrawn', null, noon, 'withdrawn'],
  ])('in quiet hours: %s, not after %p: %p', (state, notAfter, quiet, blocker) => {
    expect(whyNotSend({ state, notAfter }, now, quiet)).toBe(blocker);
  });
});
