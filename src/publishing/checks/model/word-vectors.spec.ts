import { clusterOf, DIMENSIONS, likeness, rankOf, vectorOf } from './word-vectors';

describe('word vectors', () => {
  it('holds common words and no nonsense', () => {
    expect(vectorOf('police')).toHaveLength(DIMENSIONS);
    expect(vectorOf('xqzzy')).toBeUndefined();
    expect(clusterOf('xqzzy')).toBeUndefined();
    expect(rankOf('the')).toBe(0);
  });

  it.each([
    ['arrested', 'detained', 'banana'],
    ['burglary', 'robbery', 'garden'],
    ['phone', 'mobile', 'river'],
  ])('finds %s nearer to %s than to %s', (word, near, far) => {
    expect(likeness(word, near)).toBeGreaterThan(0.5);
    expect(likeness(word, near)).toBeGreaterThan(likeness(word, far) + 0.3);
  });

  it('says 1 of a word and itself, 0 of an unknown one', () => {
    expect(likeness('xqzzy', 'xqzzy')).toBe(1);
    expect(likeness('police', 'xqzzy')).toBe(0);
  });
});
