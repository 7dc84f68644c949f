import { speaksOfChild } from './children';

describe('speaksOfChild', () => {
  it.each(['a 15-year-old boy', 'Year 9 pupils', 'your mums have been told', 'at the skate park'])(
    '%s',
    (t) => expect(speaksOfChild(t)).toBe(true),
  );
  it.each(['a 34-year-old man', 'the council said', 'a woman of 81'])('not: %s', (t) =>
    expect(speaksOfChild(t)).toBe(false),
  );
});
