import { sentences } from './sentences';

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    [
      'Mr. Smith saw St. Ebba at 3.30pm. He left.',
      ['Mr. Smith saw St. Ebba at 3.30pm.', 'He left.'],
    ],
    ['Heading\n\nA line', ['Heading', 'A line']],
    ['Sheds\nLock them', ['Sheds', 'Lock them']],
    ['He said: "It was quick." Thanks.', ['He said: "It was quick."', 'Thanks.']],
    ['', []],
  ])('splits %j', (text, expected) => expect(sentences(text).map((s) => s.text)).toEqual(expected));

  it('joins a wrapped line of prose', () => {
    const text = `${'word '.repeat(15)}end\nof the sentence.`;
    expect(sentences(text)).toHaveLength(1);
  });

  it('gives offsets into the text', () => {
    const text = 'One.  Two.';
    for (const s of sentences(text)) expect(text.slice(s.start, s.end)).toBe(s.text);
  });
});
