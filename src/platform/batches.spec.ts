import { Batches } from './batches';

/** Batches that end when they are told to. */
function held({ lanes = 1, most = 3 } = {}) {
  const begun: string[][] = [];
  const ends: (() => void)[] = [];
  const batches = new Batches<string, string>(
    async (items) => {
      begun.push(items);
      await new Promise<void>((end) => ends.push(end));
      if (items.includes('bad')) throw new Error('bad');
      return items.map((item) => item.toUpperCase());
    },
    { lanes, most },
  );
  return { batches, begun, ends };
}
const settled = () => new Promise<void>((done) => setImmediate(done));

describe('batches', () => {
  it('do alone what comes alone, and together what came meanwhile', async () => {
    const { batches, begun, ends } = held();
    const all = ['a', 'b', 'c', 'd', 'e'].map((item) => batches.add(item, item));
    expect(begun).toEqual([['a']]);
    for (let n = 0; n < 3; n++) {
      ends[n]!();
      await settled();
    }
    expect(begun).toEqual([['a'], ['b', 'c', 'd'], ['e']]);
    expect(await Promise.all(all)).toEqual(['A', 'B', 'C', 'D', 'E']);
  });

  it('never have two of one key in hand', async () => {
    const { batches, begun, ends } = held({ lanes: 2 });
    const all = [batches.add('a1', 'a'), batches.add('a2', 'a'), batches.add('b', 'b')];
    expect(begun).toEqual([['a1'], ['b']]);
    ends[0]!();
    await settled();
    expect(begun).toEqual([['a1'], ['b'], ['a2']]);
    ends.forEach((end) => end());
    await Promise.all(all);
  });

  it('let nobody fail by another’s fault', async () => {
    const { batches, begun, ends } = held();
    const first = batches.add('a', 'a');
    const good = batches.add('b', 'b');
    const bad = batches.add('bad', 'bad').catch((error: Error) => error.message);
    for (let n = 0; n < 4; n++) {
      ends[n]!();
      await settled();
    }
    expect(await Promise.all([first, good, bad])).toEqual(['A', 'B', 'bad']);
    expect(begun).toEqual([['a'], ['b', 'bad'], ['b'], ['bad']]);
  });
});
