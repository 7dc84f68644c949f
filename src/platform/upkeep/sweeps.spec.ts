import { daysAgo, inBatches, inPages, Sweeps } from './sweeps';

it('goes on until a batch finds nothing', async () => {
  const left = [1000, 1000, 3, 0, 7];
  expect(await inBatches(() => Promise.resolve(left.shift()!))).toBe(2003);
  expect(left).toEqual([7]);
});

it('turns pages that take nothing away', async () => {
  const pages = [
    { last: 'a', removed: 0 },
    { last: 'b', removed: 5 },
    { last: null, removed: 0 },
  ];
  const asked: string[] = [];
  const sum = await inPages((after) => (asked.push(after), Promise.resolve(pages.shift()!)));
  expect([sum, asked.slice(1)]).toEqual([5, ['a', 'b']]);
});

it('knows its sweeps by name, and that one is gone', async () => {
  const sweeps = new Sweeps();
  sweeps.add({ name: 'letters', run: () => Promise.resolve(4) });
  sweeps.add({ name: 'codes', run: () => Promise.resolve(0) });
  expect(sweeps.names()).toEqual(['codes', 'letters']);
  expect(await sweeps.run('letters')).toBe(4);
  expect(await sweeps.run('long gone')).toBe(0);
});

it('counts days back', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  expect(daysAgo(14, now)).toEqual(new Date('2026-02-15T12:00:00Z'));
});
