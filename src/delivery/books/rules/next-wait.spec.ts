import { nextWait } from './next-wait';

const HOUR = 3_600_000;
const night = { blocker: 'quiet', freeMs: 0, quietMs: 9 * HOUR, staleMs: null } as const;

describe('nextWait', () => {
  it.each([
    ['something is due', { ...night, blocker: null, quietMs: 0 }, 0],
    ['a retry is due in an hour', { ...night, blocker: null, quietMs: 0, freeMs: HOUR }, HOUR],
    ['quiet hours', night, 9 * HOUR],
    ['stale before the morning', { ...night, staleMs: HOUR }, HOUR],
    ['paused', { ...night, blocker: 'held' }, null],
    ['paused, and stale soon', { ...night, blocker: 'held', staleMs: HOUR }, HOUR],
    [
      'withdrawn at night, one lease to run out',
      { ...night, blocker: 'withdrawn', freeMs: 15 },
      15,
    ],
    ['withdrawn when it was stale', { ...night, blocker: 'withdrawn', staleMs: -HOUR }, 0],
    ['stale at night', { ...night, blocker: 'stale', freeMs: 15, staleMs: -1 }, 15],
  ] as const)('%s', (_, waits, ms) => {
    expect(nextWait(waits)).toBe(ms);
  });
});
