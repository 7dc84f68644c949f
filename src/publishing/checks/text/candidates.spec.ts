import { phrase, says, spans } from './phrase';

const words = ['lamp', 'gate', 'bicycle', 'of', 'late last night', 'l', '\\p{L}{4} night'];

describe('mayBegin', () => {
  it.each(words)('never hides a match of %s, however often a text is asked', (source) => {
    const text = 'The lamp by the Gate was taken late last night, L said of a bicycle.';
    const pattern = phrase(source);
    for (let times = 0; times < 20; times++) expect(says(text, pattern)).toBe(true);
  });
  it('finds patterns that were made after the text was judged', () => {
    const text = 'Four geese crossed the towpath.';
    for (let times = 0; times < 20; times++) expect(says(text, phrase('swans'))).toBe(false);
    expect(spans(text, phrase('geese'))).toEqual([{ start: 5, end: 10 }]);
  });
});
