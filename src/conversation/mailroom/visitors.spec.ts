import { MinuteCounts, Visitors, networkOf } from './visitors';

describe('visitors of the mailroom', () => {
  it('may come so often in a minute, and again in the next', () => {
    const counts = new MinuteCounts(2);
    const tries = [0, 10, 20, 59_999, 60_000].map((at) => counts.take('192.0.2.1', 1_000_000 + at));
    expect(tries).toEqual([true, true, false, false, true]);
    expect(counts.take('192.0.2.2', 1_060_001)).toBe(true);
  });

  it('are forgotten when there are too many names', () => {
    const counts = new MinuteCounts(1);
    counts.take('first', 1);
    for (let n = 0; n < 50_000; n++) counts.take(`name ${n}`, 1);
    expect(counts.take('first', 1)).toBe(true);
  });

  it('hold so many connections each', () => {
    const visitors = new Visitors(2);
    const enters = () => visitors.enter('2001:db8::1');
    expect([enters(), visitors.enter('2001:db8::2'), enters()]).toEqual([true, true, false]);
    expect(visitors.enter('2001:db8:0:1::1')).toBe(true);
    visitors.leave('2001:db8::2');
    expect(enters()).toBe(true);
  });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:0DB8:0000:0000:1:2:3:4', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
