import { called } from './called';
import { people } from './names';
import { sentences } from './sentences';

const names = (text: string) =>
  sentences(text).flatMap((s) => called(s, people(s)).map((n) => text.slice(n.start, n.end)));

describe('called', () => {
  it.each([
    ['It was Nadia from the bakery who rang.', 'Nadia'],
    ['Be kind to Mrs Oldacre this week.', 'Mrs Oldacre'],
    ['Tobias Wrexhall was found safe.', 'Tobias Wrexhall'],
  ])('%s', (text, name) => expect(names(text)).toContain(name));

  it.each(['Meet us at Nadia House on Friday.', 'PC Nadia Oldacre was there.'])(
    'nobody private in: %s',
    (text) => expect(names(text)).toEqual([]),
  );
});
