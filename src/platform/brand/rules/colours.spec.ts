import fc from 'fast-check';
import { FOCUS, pairsOf, paletteOf, unreadable, type GivenColours } from './colours';
import { contrast, isHex, mixed, readable, type Hex } from './contrast';

const good: GivenColours = { header: '#12403c', link: '#1a65a6' };
const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value): Hex => `#${value.toString(16).padStart(6, '0')}`);

it.each<[Hex, Hex, number]>([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ffffff', 4],
  ['#0000ff', '#000000', 2.44],
])('the contrast of %s and %s is %d by WCAG 2.2, either way round', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 1);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

it.each([
  ['#12403c', true],
  ['#ABCDEF', true],
  ['#123', false],
  ['12403c', false],
  ['#12403g', false],
  ['red', false],
  ['#12403c;}', false],
  [undefined, false],
])('%s as a colour: %s', (value, is) => expect(isHex(value)).toBe(is));

it('mixes from the one to the other', () => {
  expect([0, 0.5, 1].map((share) => mixed('#000000', '#ffffff', share))).toEqual([
    ...['#000000', '#808080', '#ffffff'],
  ]);
});

describe('what cannot be read', () => {
  it.each<[string, Partial<GivenColours>, string[]]>([
    ['nothing, in a dark brand', {}, []],
    ['nothing, in a vivid one', { header: '#ffd400', link: '#a3007a', accent: '#d6006c' }, []],
    ['nothing where words on the header are left to us', { header: '#ff7f50' }, []],
    [
      'white words on a yellow header',
      { header: '#ffd400', headerText: '#ffffff' },
      ['headerText'],
    ],
    ['a pale link, on the page and in its bars', { link: '#ffd400' }, ['link', 'link']],
    ['a pale link alone', { link: '#ffd400', accent: '#2f8f80' }, ['link']],
    ['a pale accent', { accent: '#ffe680' }, ['accent']],
    ['a link that is too dark for the dark look', { dark: { link: '#1a65a6' } }, ['dark.link']],
    ['a dark accent', { dark: { accent: '#12403c' } }, ['dark.accent']],
    [
      'all at once',
      { headerText: '#12403c', link: '#eeeeee', accent: '#dddddd' },
      ['headerText', 'link', 'accent'],
    ],
  ])('%s', (_, change, keys) => {
    expect(unreadable({ ...good, ...change }).map(({ key }) => key)).toEqual(keys);
  });

  it('comes with the ratio, what is needed and a colour that would do', () => {
    const [pair] = unreadable({ ...good, accent: '#2f8f80', link: '#8ecbff' });
    expect(pair).toMatchObject({ key: 'link', colour: '#8ecbff', needed: 4.5 });
    expect(pair!.ratio).toBeCloseTo(1.6, 0);
    expect(unreadable({ ...good, link: pair!.better })).toEqual([]);
  });
});

describe('whatever a force gives', () => {
  it('words on the header and the mark of focus are always seen', () => {
    fc.assert(
      fc.property(hex, (header) => {
        const { headerText } = paletteOf({ ...good, header });
        expect(contrast(headerText, header)).toBeGreaterThanOrEqual(4.5);
        expect(Math.max(...FOCUS.map((one) => contrast(one, header)))).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it('what it left out can be read in both looks, and so can its maps', () => {
    fc.assert(
      fc.property(hex, hex, (header, given) => {
        const link = readable(given, ['#ffffff', mixed('#ffffff', header, 0.06)], 4.5, '#000000');
        const colours = { header, link };
        expect(unreadable(colours)).toEqual([]);
        const { light, dark } = paletteOf(colours);
        expect(contrast(light.mapLine, light.mapFill)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark.mapLine, dark.mapFill)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(light.linkHover, '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(dark.linkHover, '#121917')).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('the colour that we propose does', () => {
    fc.assert(
      fc.property(hex, hex, hex, (header, headerText, link) => {
        for (const { colour, better, ground, needed } of pairsOf({ header, headerText, link })) {
          expect(isHex(better)).toBe(true);
          expect(contrast(better, ground)).toBeGreaterThanOrEqual(
            Math.min(needed, contrast(colour, ground)),
          );
        }
      }),
    );
  });
});
