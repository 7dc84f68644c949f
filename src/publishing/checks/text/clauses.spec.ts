import { clauseAround } from './clauses';

describe('clauseAround', () => {
  it.each([
    ['There was no harm, but a man was arrested', 'arrested', 'a man was arrested'],
    ['A man was arrested because he ran', 'ran', 'he ran'],
    ['One clause only', 'clause', 'One clause only'],
    ['Burglary: two men held', 'held', 'two men held'],
  ])('%s → %s', (sentence, word, clause) => {
    const span = clauseAround(sentence, sentence.indexOf(word));
    expect(sentence.slice(span.start, span.end)).toBe(clause);
  });
});
