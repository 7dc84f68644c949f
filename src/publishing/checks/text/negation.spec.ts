import { negated } from './negation';

describe('negated', () => {
  it.each([
    ['There were no arrests', 'arrests'],
    ["He wasn't arrested", 'arrested'],
    ['Nobody has been charged', 'charged'],
    ['The man denies burglary', 'burglary'],
    ['Officers have yet to be able to say who was charged', 'charged'],
  ])('%s', (sentence, word) => expect(negated(sentence, sentence.indexOf(word))).toBe(true));

  it.each([
    ['We made two arrests', 'arrests'],
    ['There was no trouble, but a man was arrested', 'arrested'],
    ['No doubt he did it', 'did it'],
    ['Not only burglary but robbery', 'burglary'],
  ])('not: %s', (sentence, word) => expect(negated(sentence, sentence.indexOf(word))).toBe(false));
});
