import { contrast, mixed, readable, worst, type Hex } from './contrast';

/** What a force settles; the rest follows from it. */
export interface GivenColours {
  /** Ground of the header, of a mail's head and of the browser's own bar. */
  readonly header: Hex;
  /** Words on it; left out, black or white. */
  readonly headerText?: Hex;
  readonly link: Hex;
  /** Lines, bars of charts and progress; left out, as links. */
  readonly accent?: Hex;
  /** In the dark look; left out, the same made lighter until they can be read. */
  readonly dark?: { readonly link?: Hex; readonly accent?: Hex };
}

/** All colours that differ from force to force, for one look. */
export interface Look {
  readonly link: Hex;
  readonly linkHover: Hex;
  readonly accent: Hex;
  /** Ground behind the page. */
  readonly mist: Hex;
  /** Of maps: outlines and what they enclose. */
  readonly mapLine: Hex;
  readonly mapFill: Hex;
}

export interface Palette {
  readonly header: Hex;
  readonly headerText: Hex;
  readonly light: Look;
  readonly dark: Look;
}

const [BLACK, WHITE] = ['#000000', '#ffffff'] as const;

/** The two colours of the mark of focus: whatever they stand on, one of them is seen. */
export const FOCUS = ['#ffdd00', '#0b0c0c'] as const satisfies readonly Hex[];

/** Grounds of words: the page, surfaces on it, what is behind it, and a mail. The light mist is the force's own. */
const LIGHT_PAGE: Hex = '#ffffff';
export const DARK_GROUNDS = ['#121917', '#0b100f', '#1c2624', '#16211f'] as const;

/** WCAG 2.2: 1.4.3 for words, 1.4.11 for what is no word, 1.4.11 and 2.4.13 for the mark of focus. */
const [WORDS, SHAPES] = [4.5, 3];

export function paletteOf(given: GivenColours): Palette {
  const { header, link, accent = link, dark } = given;
  const [inWhite, inBlack] = [contrast(WHITE, header), contrast(BLACK, header)];
  const mist = mixed(WHITE, header, 0.06);
  const fill = mixed(WHITE, accent, 0.13);
  const darkLink = dark?.link ?? readable(link, DARK_GROUNDS, 7, WHITE);
  const darkAccent = dark?.accent ?? readable(accent, DARK_GROUNDS, WORDS, WHITE);
  const darkFill = mixed(DARK_GROUNDS[0], darkAccent, 0.13);
  return {
    header,
    headerText: given.headerText ?? (inWhite >= Math.min(WORDS, inBlack) ? WHITE : BLACK),
    light: {
      ...{ link, accent, mist, mapFill: fill },
      linkHover: mixed(link, BLACK, 0.4),
      mapLine: readable(header, [LIGHT_PAGE, fill], WORDS, BLACK),
    },
    dark: {
      ...{ link: darkLink, accent: darkAccent, mist: DARK_GROUNDS[1], mapFill: darkFill },
      linkHover: mixed(darkLink, WHITE, 0.5),
      mapLine: readable(darkAccent, [...DARK_GROUNDS, darkFill], WORDS, WHITE),
    },
  };
}

/** Two colours that stand on each other, and what their contrast must be. */
export interface Pair {
  /** What in the file to change. */
  readonly key: string;
  readonly what: string;
  readonly colour: Hex;
  readonly ground: Hex;
  readonly ratio: number;
  readonly needed: number;
  /** A colour near it that would do. */
  readonly better: Hex;
}

/** Every pair that a force's colours make, in both looks. */
export function pairsOf(given: GivenColours): Pair[] {
  const { header, headerText, light, dark } = paletteOf(given);
  const grounds = [LIGHT_PAGE, light.mist];
  const darkKey = (name: 'link' | 'accent') => (given.dark?.[name] ? `dark.${name}` : name);
  const accentKey = given.accent ? 'accent' : 'link';
  const focus = contrast(FOCUS[0], header) >= contrast(FOCUS[1], header) ? FOCUS[0] : FOCUS[1];
  return [
    pair('headerText', 'words on the header', headerText, [header], WORDS),
    pair('header', 'the mark of focus on the header', focus, [header], SHAPES),
    pair('link', 'links in the light look', light.link, grounds, WORDS),
    pair(accentKey, 'bars and lines in the light look', light.accent, grounds, SHAPES),
    pair(darkKey('link'), 'links in the dark look', dark.link, DARK_GROUNDS, WORDS),
    pair(darkKey('accent'), 'bars and lines in the dark look', dark.accent, DARK_GROUNDS, SHAPES),
  ];
}

/** The pairs that cannot be read or seen; empty when all can. */
export const unreadable = (given: GivenColours): Pair[] =>
  pairsOf(given).filter(({ ratio, needed }) => ratio < needed);

function pair(
  key: string,
  what: string,
  colour: Hex,
  grounds: readonly Hex[],
  needed: number,
): Pair {
  const ground = grounds.toSorted((a, b) => contrast(colour, a) - contrast(colour, b))[0]!;
  const towards = contrast(BLACK, ground) >= contrast(WHITE, ground) ? BLACK : WHITE;
  const better = readable(colour, grounds, needed, towards);
  return { key, what, colour, ground, ratio: worst(colour, grounds), needed, better };
}
