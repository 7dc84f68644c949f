import { siteCodes } from '../texts/site-languages';
import { isHex } from './rules/contrast';

/** A key of the brand file: what its value must be, in words and as a test. */
interface Shape {
  readonly must: string;
  readonly is: (value: unknown) => boolean;
  readonly needed?: true;
}

/** One line, without what could end a header or a tag. */
const isLine = (value: unknown, most: number): value is string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  value.length <= most &&
  !/[\n\r<>]/.test(value);

const line = (most: number): Shape => ({
  must: `words on one line, ${most} letters or fewer, without < and >`,
  is: (value) => isLine(value, most),
});

const wording = (most: number): Shape => ({
  must: `words in both languages, {"en": "…", "cy": "…"}, ${most} letters or fewer each, without < and >`,
  is: (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).sort().join() === [...siteCodes].sort().join() &&
    Object.values(value).every((one) => isLine(one, most)),
});

const colour: Shape = { must: 'a colour like #12403c', is: isHex };

const isUrl = (value: unknown) =>
  isLine(value, 300) && /^https?:\/\/[^\s"'<>]+$/.test(value) && URL.canParse(value);
const url: Shape = { must: 'an address that begins with https://', is: isUrl };

const MOST_SITES = 6;
const social: Shape = {
  must: `a list of ${MOST_SITES} or fewer of {"name": "…", "url": "https://…"}`,
  is: (value) =>
    Array.isArray(value) &&
    value.length <= MOST_SITES &&
    value.every((one: { name?: unknown; url?: unknown } | null) =>
      Boolean(one && isLine(one.name, 40) && isUrl(one.url)),
    ),
};

/** All that a brand file may say; a dot stands for an object within the object. */
export const brandKeys: Readonly<Record<string, Shape>> = {
  shortName: line(30),
  welshName: line(100),
  strapLine: wording(120),
  'crest.file': {
    ...line(500),
    must: 'the path of an SVG or PNG, from the brand file',
    needed: true,
  },
  'crest.alt': wording(150),
  'colours.header': { ...colour, needed: true },
  'colours.headerText': colour,
  'colours.link': { ...colour, needed: true },
  'colours.accent': colour,
  'colours.dark.link': colour,
  'colours.dark.accent': colour,
  address: line(200),
  otherWays: wording(300),
  'links.privacy': url,
  'links.accessibility': url,
  'links.social': social,
};
