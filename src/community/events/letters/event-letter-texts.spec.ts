import { eventLetter, type LetterFacts } from './event-letter-texts';

const force = { name: 'Northshire Police', site: 'https://northshire.example.org' };
const facts: LetterFacts = {
  ...{ title: 'Coffee with your officers', when: 'Saturday', place: 'Village Hall' },
  ...{ page: 'https://a.example.org/events/1', people: 2, waiting: false },
  ...{ reason: 'weather', stop: null, rate: null },
};

it.each([
  ['en', 'Changed: Coffee with your officers', 'The weather makes it necessary.', '/events/1\n'],
  ['cy', 'Newidiwyd: Coffee with your officers', "Mae'r tywydd yn ei gwneud", '/events/1?lang=cy'],
] as const)('a letter in %s', (language, subject, reason, page) => {
  const letter = eventLetter('changed', facts, { ...force, language });
  expect(letter).toMatchObject({ kind: 'event-changed', subject });
  expect(letter.text).toContain(reason);
  expect(letter.text).toContain(page);
});

it.each([
  ['en', 1, 'a place for 1 person'],
  ['en', 2, 'a place for 2 people'],
  ['cy', 1, 'le i 1 person'],
  ['cy', 3, 'le i 3 o bobl'],
] as const)('in %s for %i', (language, people, words) => {
  const { text } = eventLetter('placed', { ...facts, people }, { ...force, language });
  expect(text).toContain(words);
});
