import { planOf, secondsToNextTry } from './back-off';

const minutes = (tries: number, hours: number) => {
  const seconds = secondsToNextTry(tries, planOf(hours));
  return seconds === null ? null : seconds / 60;
};

describe('back-off', () => {
  it.each([
    [1, 5],
    [2, 15],
    [3, 60],
    [4, 120],
    [5, 240],
    [6, 480],
    [7, 480],
  ])('waits after try %i for %i minutes', (tries, wanted) => {
    expect(minutes(tries, 48)).toBe(wanted);
  });

  it('gives up before the hours are over', () => {
    let waited = 0;
    let tries = 1;
    for (let next = minutes(tries, 48); next !== null; next = minutes(++tries, 48)) waited += next;
    expect(waited).toBeLessThanOrEqual(48 * 60);
    expect(waited + 480).toBeGreaterThan(48 * 60);
  });

  it('tries once when no hours are given', () => {
    expect(minutes(1, 0)).toBeNull();
  });
});
