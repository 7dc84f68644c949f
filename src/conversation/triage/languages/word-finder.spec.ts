import { WordFinder } from './word-finder';

describe('the finder of words', () => {
  const finder = new WordFinder();
  const word = { stem: false, inside: false };
  finder.add(1, [{ ...word, text: 'noz' }]);
  finder.add(2, [{ ...word, text: 'pomoc', stem: true }]);
  finder.add(3, [{ ...word, text: 'a la casa' }]);
  finder.add(4, [{ ...word, text: '刀', inside: true }]);
  finder.add(5, [{ ...word, text: "'t mes" }]);

  it.each([
    ['he has a noz', [1, 3, 5]],
    ['nozem', [5]],
    ['prosze o pomocy', [2, 5]],
    ['llega a otra casa', [3, 5]],
    ['他有刀', [4, 5]],
    ['nothing here', [5]],
  ])('%j may hold %j', (sentence, ids) => {
    expect([...finder.candidates(sentence)].sort()).toEqual(ids);
  });
});
