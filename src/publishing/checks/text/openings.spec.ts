import { openingsOf, opensWith } from './openings';
import { startsOf } from './starts';

const opens = (source: string, text: string) => {
  const openings = openingsOf(source);
  const { codes, fours, sixes } = startsOf(text);
  return openings === undefined
    ? 'anything'
    : opensWith(openings, codes[0] ?? 0, fours[0] ?? 0, sixes[0] ?? 0);
};

describe('openingsOf', () => {
  it.each([
    ['van|car', 'van', true],
    ['van|car', 'cat', false],
    ['(?:the )?van', 'the van', true],
    ['(?:the )?van', 'the car', false],
    ['(?:the )?van', 'Van', true],
    ['van', 'vanished', false],
    ['van(?:s|ish)', 'vanish', true],
    ['the \\p{L}{3}', 'the cat', true],
    ['a(?! b)c', 'ac.', true],
    ['a[-x]c', 'a-c', true],
    ['a[-x]c', 'abc', false],
    ['\\d{1,3}m', '10m', true],
    ['go{2}d', 'good', true],
    ['is', 'is.', true],
    ['is', 'is', true],
    ['\\S{1,5}x', 'any', 'anything'],
    ['\\p{L}?x', 'any', 'anything'],
    ['x?', 'any', 'anything'],
  ])('%s may begin with %s: %s', (source, three, so) => expect(opens(source, three)).toBe(so));
});
