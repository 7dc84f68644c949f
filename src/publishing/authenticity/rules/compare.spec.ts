import { compare, verdictOf } from './compare';
import { keptMarks, marksOf } from './marks';
import { wordsIn } from './words';

const words =
  'Officers mark bikes outside the library this Saturday from 10am to 2pm. Bring your bike. See https://www.gov.uk/bikes for more about it.';
const ours = {
  words: wordsIn(words),
  around: [wordsIn('You can answer this mail.'), wordsIn('Thameside Police')],
  subject: wordsIn('Bike marking'),
  isOwnAddress: (address: string) => address.startsWith('https://talk.example.org/'),
};
const judged = (text: string, named = false) => {
  const found = compare(wordsIn(text), ours);
  return [verdictOf(found, named), found?.added, found?.missing];
};

describe('a text beside ours', () => {
  it.each([
    ['the same', words],
    ['in other cases and signs', words.toUpperCase().replaceAll('. ', '! ')],
    ['quoted', words.replaceAll(/^/gm, '> > ')],
    [
      'with what stands around',
      `Thameside Police\nBike marking\n${words}\nYou can answer this mail. https://talk.example.org/x`,
    ],
    ['a part', 'bikes outside the library this Saturday from 10am to 2pm'],
    ['without the address of a link', words.replace('https://www.gov.uk/bikes ', '')],
    ['with signs that nobody sees', words.replaceAll('e', 'e\u200b')],
    [
      'with the head of a mail',
      `From: Somebody <a@example.org>\nSent: today\nSubject: Bike marking\n\n${words}`,
    ],
  ])('is ours: %s', (_, text) => expect(judged(text)).toEqual(['ours', [], []]));

  it.each([
    ['another hour', words.replace('2pm', '4pm'), ['4pm'], ['2pm']],
    [
      'another link',
      words.replace('www.gov.uk/bikes', 'bad.example.org/x'),
      ['https://bad.example.org/x'],
      [],
    ],
    ['a word in other letters', words.replace('bikes', 'b\u0456kes'), ['b\u0456kes'], ['bikes']],
    ['more at the end', `${words} Pay now`, ['Pay now'], []],
    ['something left out', words.replace('outside the library ', ''), [], ['outside the library']],
    [
      'a link in a line that looks like a head',
      `Date: pay at https://bad.example.org now\n${words}`,
      ['Date pay at https://bad.example.org now'],
      [],
    ],
  ])('was changed: %s', (_, text, added, missing) =>
    expect(judged(text)).toEqual(['changed', added, missing]),
  );

  it('is not known, unless it carries our number', () => {
    const other = 'Your parcel is waiting for you. Pay the fee today by this link to get it.';
    expect(judged(other)[0]).toBe('not-known');
    expect(judged(other, true)[0]).toBe('changed');
  });

  it('is found by its runs of words, also when only some of them are kept', () => {
    const long = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ');
    const kept = new Set(keptMarks(marksOf(wordsIn(long))));
    expect(kept.size).toBeLessThan(150);
    const part = marksOf(wordsIn(long.split(' ').slice(100, 160).join(' ')));
    expect(part.filter((mark) => kept.has(mark)).length).toBeGreaterThan(3);
  });
});
