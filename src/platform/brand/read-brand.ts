import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BrandError, type Brand } from './brand';
import { brandKeys } from './brand-keys';
import { crestOf, type Crest } from './crest';
import { unreadable, type GivenColours } from './rules/colours';

type Keys = Record<string, unknown>;

/** The brand that a file describes. Throws a BrandError with all that is wrong with it and with its crest. */
export function readBrand(file: string): Brand {
  const problems: string[] = [];
  const wrong = (key: string, words: string) => problems.push(`${file}, ${key}: ${words}`);
  const given = flat(json(file));
  for (const [key, value] of Object.entries(given)) {
    const shape = brandKeys[key];
    if (!shape)
      wrong(key, `is no key of a brand. Its keys are ${Object.keys(brandKeys).join(', ')}`);
    else if (!shape.is(value)) wrong(key, `must be ${shape.must}`);
  }
  for (const [key, { must, needed }] of Object.entries(brandKeys))
    if (needed && given[key] === undefined) wrong(key, `is missing. It must be ${must}`);
  const shaped = problems.every((one) => !one.startsWith(`${file}, colours.`));
  const colours = shaped ? coloursIn(given) : undefined;
  for (const one of colours ? unreadable(colours) : [])
    wrong(
      `colours.${one.key}`,
      `${one.what} are ${one.colour} on ${one.ground}, a contrast of ${one.ratio.toFixed(2)}:1 where WCAG 2.2 asks for ${one.needed}:1. Try ${one.better}`,
    );
  const crest = typeof given['crest.file'] === 'string' ? crestIn(file, given, wrong) : undefined;
  if (problems.length > 0 || !colours || !crest) throw new BrandError(problems);
  return brandOf(given, colours, crest);
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const words = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new BrandError([`${file} ${words} (${(error as Error).message})`]);
  }
}

/** `{colours: {link}}` as `{'colours.link'}`; wordings and lists stay whole, since they are one value each. */
function flat(value: unknown, before = ''): Keys {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isGroup || brandKeys[before]) return { [before || 'the whole']: value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, one]) => flat(one, before ? `${before}.${key}` : key)),
  ) as Keys;
}

function crestIn(file: string, given: Keys, wrong: (key: string, words: string) => void) {
  const crestFile = path.resolve(path.dirname(file), given['crest.file'] as string);
  let bytes: Buffer;
  try {
    bytes = readFileSync(crestFile);
  } catch (error) {
    wrong('crest.file', `${crestFile} cannot be read (${(error as Error).message})`);
    return undefined;
  }
  const crest = crestOf(bytes);
  if (!Array.isArray(crest)) return crest;
  for (const words of crest) wrong('crest.file', `${crestFile} ${words}`);
  return undefined;
}

function coloursIn(given: Keys): GivenColours {
  const one = (key: string) => (given[`colours.${key}`] as string | undefined)?.toLowerCase();
  const [link, accent] = [one('dark.link'), one('dark.accent')];
  return compact({
    header: one('header'),
    headerText: one('headerText'),
    link: one('link'),
    accent: one('accent'),
    dark: compact({ link, accent }),
  }) as unknown as GivenColours;
}

function brandOf(given: Keys, colours: GivenColours, crest: Crest): Brand {
  return compact({
    ...{ colours, crest, crestAlt: given['crest.alt'] },
    shortName: given.shortName,
    welshName: given.welshName,
    strapLine: given.strapLine,
    address: given.address,
    otherWays: given.otherWays,
    privacyUrl: given['links.privacy'],
    accessibilityUrl: given['links.accessibility'],
    social: given['links.social'] ?? [],
  }) as unknown as Brand;
}

const compact = (all: Keys): Keys =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
