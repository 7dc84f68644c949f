import { suggest, type Entry } from './suggest';

const entries: Entry[] = [
  { id: 'station', claim: 'Ashmere police station closes in June', variants: [] },
  { id: 'curfew', claim: 'There is a curfew for young people in Ashmere', variants: [] },
  { id: 'knives', claim: 'A man with knives waits outside the primary school', variants: [] },
];

describe('what a question may be about', () => {
  it.each([
    ['Is it true that the Ashmere police station is shutting in June?', 'station'],
    ['My neighbour says they are closing the police station at Ashmere. Is that so?', 'station'],
    ['Do teenagers in Ashmere have a curfew now?', 'curfew'],
  ])('%s', (words, id) => expect(suggest(words, entries)[0]?.id).toBe(id));

  it.each(['When is the next market?', 'Thank you for the leaflet.', ''])('nothing: %s', (words) =>
    expect(suggest(words, entries)).toEqual([]),
  );
});
