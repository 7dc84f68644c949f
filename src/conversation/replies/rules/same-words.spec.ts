import { repeatFlags, sameWords } from './same-words';

describe('the same words', () => {
  const again = 'They were back last night, about two. Same van!';
  it.each([
    ['case and space', 'they WERE back\n last night about two — same van'],
    [
      'zero-width and direction marks',
      'They w\u200Bere back last\u202E night, about two. Same van!',
    ],
    ['full-width letters', 'Ｔｈｅｙ were back last night, about two. Same van!'],
  ])('are known whatever the %s', (_, text) => {
    expect(sameWords(text)?.words).toBe(sameWords(again)?.words);
  });

  it.each(['Thanks', 'Yes please', '', '!!! ???'])('%j is too little to tell', (text) => {
    expect(sameWords(text)).toBeNull();
  });

  it('tell across messages only when there are enough of them', () => {
    expect(sameWords('What time is it on?')?.telling).toBe(false);
    expect(sameWords(again)?.telling).toBe(true);
  });
});

describe('a repeat', () => {
  it.each([
    ['question', [], ['repeat']],
    ['crime_report', [], ['repeat', 'repeat_victim']],
    ['concern', ['asb:nuisance'], ['repeat', 'repeat_victim']],
  ])('of a %s with %j raises %j', (category, flags, raised) => {
    expect(repeatFlags({ category, flags })).toEqual(raised);
  });
});
