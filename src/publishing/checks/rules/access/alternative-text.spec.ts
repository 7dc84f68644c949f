import { applyRule } from '../../apply-rule';
import { readDocument } from '../../document';
import type { CheckImage } from '../../types';
import { alternativeText } from './alternative-text';

const found = (body: string, images: CheckImage[]) =>
  applyRule(
    alternativeText,
    readDocument({
      subject: '',
      body,
      images,
      declaration: {},
      claims: [],
      officialDomains: [],
      asOf: '2026-05-12',
    }),
  ).map((f) => f.where);

describe('ACC-ALT', () => {
  it.each([[''], ['  '], ['IMG_2041.jpg'], ['photo']])('wants words for a picture with %j', (alt) =>
    expect(found('A suitcase was found.', [{ alt }])).toEqual(['alt:0']),
  );
  it('reads pictures in the Markdown', () =>
    expect(found('See ![](https://northshire.police.uk/a.png)', [])).toEqual(['body']));
  it('takes the words of the message’s own picture, unless the body has worse', () => {
    const images = [{ alt: 'A blue suitcase' }];
    expect(found('See ![](image:0193)', images)).toEqual([]);
    expect(found('See ![photo](image:0193)', images)).toEqual(['body']);
  });
  it.each([
    ['A blue suitcase'],
    ['Map of road closures in Sallow'],
    ['Poster: property marking, 16 May'],
  ])('is content with %j', (alt) => expect(found('See below.', [{ alt }])).toEqual([]));
  it('leaves ornaments alone', () =>
    expect(found('Hello.', [{ alt: '', type: 'decorative' }])).toEqual([]));
});
