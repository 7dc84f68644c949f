import { openingsOf, opensWith, classOf } from './openings';

const code = (three: string) =>
  [0, 1, 2].reduce((sum, i) => sum * 32 + classOf(three.charCodeAt(i)), 0);
const opens = (source: string, three: string) => {
  const openings = openingsOf(source);
  return openings === undefined ? 'anything' : opensWith(openings, code(three));
};

describe('openingsOf', () => {
  it.each([
    ['van|car', 'van', true],
    ['van|car', 'cat', false],
    ['(?:the )?van', 'the', true],
    ['(?:the )?van', 'Van', true],
    ['a(?! b)c', 'acx', true],
    ['a[-x]c', 'a-c', true],
    ['a[-x]c', 'abc', false],
    ['\\d{1,3}m', '10m', true],
    ['go{2}d', 'goo', true],
    ['is', 'is.', true],
    ['is', 'is', true],
    ['\\S{1,5}x', 'any', 'anything'],
    ['\\p{L}?x', 'any', 'anything'],
    ['x?', 'any', 'anything'],
  ])('%s may begin with %s: %s', (source, three, so) => expect(opens(source, three)).toBe(so));
});
