import { RollingLimit } from './rolling-limit';

describe('the limit of a rolling minute', () => {
  it('lets so many go, and the next when the first is a minute old', () => {
    const limit = new RollingLimit(3);
    expect([0, 10, 20, 30].map((at) => limit.take(at))).toEqual([0, 0, 0, 59_970]);
    expect([60_000, 60_001, 60_010].map((at) => limit.take(at))).toEqual([0, 9, 0]);
  });

  it('is shut for as long as it is told', () => {
    const limit = new RollingLimit(3);
    limit.closeFor(10_000, 0);
    expect([limit.take(4_000), limit.take(10_000)]).toEqual([6_000, 0]);
  });
});
