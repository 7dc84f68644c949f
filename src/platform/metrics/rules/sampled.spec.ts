import { Sampled } from './sampled';

/** A clock that stands where it is put, and readings that take `ms` on it. */
function given(ms: number, fails = false) {
  const at = { now: 0 };
  let readings = 0;
  const read = () => {
    at.now += ms;
    readings += 1;
    return fails ? Promise.reject(new Error('away')) : Promise.resolve(readings);
  };
  return { at, sampled: new Sampled(read, 1_000, () => at.now) };
}

describe('a reading that costs something', () => {
  it.each([
    ['kept for its time', 1, 900, 1],
    ['taken anew afterwards', 1, 1_100, 2],
    ['kept longer where it was slow', 200, 3_000, 1],
    ['a twentieth of the time', 200, 4_001, 2],
  ])('is %s', async (_, ms, later, reading) => {
    const { at, sampled } = given(ms);
    expect(await sampled.get()).toBe(1);
    at.now += later;
    expect(await sampled.get()).toBe(reading);
  });

  it('is shared by those who ask at the same time', async () => {
    const { sampled } = given(1);
    expect(await Promise.all([sampled.get(), sampled.get()])).toEqual([1, 1]);
  });

  it('may be had at once while a new one is taken', async () => {
    const { at, sampled } = given(1);
    expect(await sampled.latest()).toBe(1);
    at.now += 1_100;
    expect(await sampled.latest()).toBe(1);
    expect(await sampled.latest()).toBe(2);
  });

  it('is not kept when it failed', async () => {
    const { sampled } = given(1, true);
    await expect(sampled.get()).rejects.toThrow('away');
    expect(sampled.keptForMs).toBe(0);
    await expect(sampled.get()).rejects.toThrow('away');
  });
});
