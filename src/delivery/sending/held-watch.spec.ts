import { HeldWatch } from './held-watch';

describe('the question whether a send may go on', () => {
  it('is asked once for all who take an answer of the same age', async () => {
    let asked = 0;
    const watch = new HeldWatch(() => Promise.resolve(asked++ > 0 ? 'withdrawn' : null));
    expect(await Promise.all([watch.isHeld(250), watch.isHeld(1_000)])).toEqual([false, false]);
    expect(asked).toBe(1);
    expect(await watch.isHeld(0)).toBe(true);
    expect(await watch.isHeld(1_000)).toBe(true);
    expect(asked).toBe(2);
  });

  it('is asked again after it found no answer', async () => {
    const answers = [() => Promise.reject(new Error('away')), () => Promise.resolve(null)];
    const watch = new HeldWatch(() => answers.shift()!());
    await expect(watch.isHeld(1_000)).rejects.toThrow('away');
    expect(await watch.isHeld(1_000)).toBe(false);
  });
});
