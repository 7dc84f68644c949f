import { byLexicon } from './likeness';
import { saysNo } from './stance';
import { claimMeaning, tells } from './tells';
import { numberOf, stemOf, unitsOf } from './units';

const closing = 'Ashmere police station will close in June';
const killed = 'Three people were killed in the crash on the A41';
const ban = 'Fireworks are banned in Northshire this year';

describe('a sentence that tells a claim', () => {
  it.each([
    [closing, 'The cop shop in Ashmere shuts its doors this June.', true],
    [closing, 'From June there will be no police station in Ashmere.', true],
    [closing, 'The station at Ashmere stays open in June.', false],
    [closing, 'There are no plans to close Ashmere police station in June.', false],
    [closing, 'Sallow police station will close in June.', false],
    [closing, 'Ashmere police station has an open day in June.', false],
    [killed, 'The A41 crash claimed three lives.', true],
    [killed, 'Two people were killed in the crash on the A12.', false],
    [killed, 'All three people in the A41 crash survived.', false],
    [ban, 'You may not set off fireworks anywhere in Northshire this year.', true],
    [ban, 'You may still light fireworks in Northshire this year.', false],
  ])('%s | %s: %s', (claim, sentence, told) => {
    expect(tells(claimMeaning(claim), unitsOf(sentence))).toBe(told);
  });

  it('takes names from the sentence before', () => {
    const claim = claimMeaning(closing);
    const shuts = unitsOf('The police station shuts in June.');
    expect(tells(claim, shuts, unitsOf('News from Ashmere.'))).toBe(true);
    expect(tells(claim, shuts, unitsOf('News from Sallow.'))).toBe(false);
  });

  it('knows by the company of words what the lexicon does not hold', () => {
    const claim = claimMeaning('The clinic in Sallow was demolished');
    const told = unitsOf('They razed the clinic in Sallow.');
    expect(tells(claim, told, [], byLexicon)).toBe(false);
    expect(tells(claim, told)).toBe(true);
    expect(tells(claim, unitsOf('The clinic in Sallow was painted.'))).toBe(false);
  });
});

describe('a sentence that says no', () => {
  it.each([
    ['Is the station closing?', 'No: it stays open.', true],
    ['Is the station closing?', 'Yes, in June.', false],
    ['Posts say that the station closes.', 'They are wrong.', true],
    ['Posts say that the station closes.', 'We checked, and it stays open.', true],
    ['The claim that the station closes is a myth.', '', true],
    ['The station closes in June.', 'Call in before then.', false],
  ])('%s %s: %s', (sentence, next, no) => expect(saysNo(sentence, next)).toBe(no));
});

describe('words', () => {
  it.each([
    ['three', '3'],
    ['50p', '50'],
    ['fifty', '50'],
    ['dog', undefined],
  ])('the number in %s is %s', (word, number) => expect(numberOf(word)).toBe(number));

  it.each([
    ['closing', 'closed'],
    ['policies', 'policy'],
    ['robbed', 'robbing'],
  ])('%s and %s have one stem', (a, b) => expect(stemOf(a)).toBe(stemOf(b)));
});
