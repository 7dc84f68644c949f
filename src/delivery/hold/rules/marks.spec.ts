import { hear } from './marks';

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const after = (marks: readonly number[]) =>
  marks.reduce((told, mark) => hear(told, mark).told, [] as readonly number[]);

describe('the marks of a database', () => {
  it.each([
    ['the first that is heard at all', [], 4711, false],
    ['the next', upTo(5), 6, false],
    ['one after some that got lost', upTo(5), 9, false],
    ['one that another worker overtook', [1, 2, 4], 3, false],
    ['the last one again', upTo(5), 5, true],
    ['an earlier one again', upTo(5), 2, true],
    ['one from long ago, which is not remembered', upTo(1000), 3, true],
  ])('%s', (_case, heard, mark, older) => {
    expect(hear(after(heard), mark).older).toBe(older);
  });

  it('stay few', () => {
    expect(after(upTo(1000))).toHaveLength(200);
  });

  it('of an older database change nothing', () => {
    expect(hear(upTo(5), 2).told).toEqual(upTo(5));
  });
});
