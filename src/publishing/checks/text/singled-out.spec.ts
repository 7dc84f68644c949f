import { sentences } from './sentences';
import { singledOut } from './singled-out';

const kinds = (text: string) =>
  sentences(text)
    .flatMap(singledOut)
    .map((d) => d.kind);

describe('people told apart without a name', () => {
  it.each([
    ['The sexton of Nether Quill rang us.', ['post']],
    ['Thank you to the man in the flat above the saddler.', ['anybody']],
    ['Our witness, the only other lodger at Teasel House, has left.', ['post']],
    ['It was his own brother-in-law who let us know.', ['kin']],
    ['The woman who paints boats on Lock Island was attacked.', ['anybody']],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual(expected));

  it.each([
    'A man from Thornby was arrested.',
    'The driver who stopped has been thanked.',
    'Several residents rang us.',
    'Officers spoke to a woman in her 20s in Thornby.',
    'Every shopkeeper on the parade has our leaflet.',
  ])('nobody in: %s', (text) => expect(kinds(text)).toEqual([]));
});
