import { Rate } from './rate';

describe('a rate', () => {
  it('lets so many go in a second, over any number of seconds', () => {
    const rate = new Rate(50);
    let gone = 0;
    for (let now = 1_000_000; now < 1_010_000; now += 5) if (rate.take(now) === 0) gone += 1;
    expect(gone).toBeGreaterThanOrEqual(500);
    expect(gone).toBeLessThanOrEqual(550);
  });

  it('says how long to wait', () => {
    const rate = new Rate(1);
    expect([rate.take(10_000), rate.take(10_000), rate.take(10_400)]).toEqual([0, 1000, 600]);
  });

  it('of nought is no limit', () => {
    expect(new Rate(0).take(1)).toBe(0);
  });
});
