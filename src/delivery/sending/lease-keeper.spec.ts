import { LEASE_SECONDS } from './leases';
import { LeaseKeeper } from './lease-keeper';

const TERM = LEASE_SECONDS * 1000;

/** A keeper whose renewals end as told: true, false, or an error while the database is away. */
const keeper = (answer: { now: boolean | 'away' }) =>
  new LeaseKeeper(() =>
    answer.now === 'away' ? Promise.reject(new Error('away')) : Promise.resolve(answer.now),
  );

describe('LeaseKeeper', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('keeps a lease for as long as it is renewed', async () => {
    const kept = keeper({ now: true });
    await jest.advanceTimersByTimeAsync(4 * TERM);
    expect(kept.lost.aborted).toBe(false);
    kept.stop();
  });

  it('gives up at once when another took the chunk', async () => {
    const kept = keeper({ now: false });
    await jest.advanceTimersByTimeAsync(3_000);
    expect(kept.lost.aborted).toBe(true);
    kept.stop();
  });

  it('keeps it while the database is away, but no longer than its term', async () => {
    const answer: { now: boolean | 'away' } = { now: true };
    const kept = keeper(answer);
    await jest.advanceTimersByTimeAsync(3_000);
    answer.now = 'away';
    await jest.advanceTimersByTimeAsync(TERM - 3_000);
    expect(kept.lost.aborted).toBe(false);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(kept.lost.aborted).toBe(true);
    kept.stop();
  });
});
