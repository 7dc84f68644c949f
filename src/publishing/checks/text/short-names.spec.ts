import { shortForms } from './short-names';

const names = (text: string) => shortForms(text).map(({ name }) => name);

describe('short forms of names', () => {
  it.each([
    ['The burglar is Q.V., 19.', ['Q.V.']],
    ['We spoke to Imani R. at her school.', ['Imani R.']],
    ['V. Quillfeather kept the float.', ['V. Quillfeather']],
    ['We know the Penhallow twins did it.', ['Penhallow twins']],
    ['Big Gareth was seen again.', ['Big Gareth']],
  ])('%s', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    'Made in the U.K. since 1990.',
    'Q. Where do I park? A. Behind the hall.',
    'The Welsh boys won on Saturday.',
    'PC D. Wrexley spoke.',
    'Old Street is closed.',
  ])('none in: %s', (text) => expect(names(text)).toEqual([]));
});
