import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SECOND_BRAND } from '../../../test/factories/second-brand';
import { BrandError } from './brand';
import { readBrand } from './read-brand';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'brand-'));
  file = path.join(folder, 'brand.json');
  writeFileSync(
    path.join(folder, 'crest.svg'),
    '<svg viewBox="0 0 10 10"><path d="M0 0h10z"/></svg>',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const good = { crest: { file: 'crest.svg' }, colours: { header: '#12403c', link: '#1A65A6' } };
const read = (content: unknown) => {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readBrand(file);
};
const problemsOf = (content: unknown): readonly string[] => {
  try {
    read(content);
    return [];
  } catch (error) {
    return (error as BrandError).problems;
  }
};

it('gives what the file says, and the crest beside it', () => {
  expect(readBrand(SECOND_BRAND)).toMatchObject({
    shortName: 'Northshire',
    welshName: 'Heddlu Northshire',
    strapLine: { en: 'Near you, for you' },
    crest: { type: 'svg', wide: 75 },
    crestAlt: { en: 'Ever watchful' },
    colours: { header: '#ffd400', dark: {} },
    privacyUrl: 'https://www.northshire.example.org/privacy',
    social: [{ name: 'Mastodon' }],
  });
});

it('needs a crest and two colours, in small or capital letters', () => {
  expect(read(good)).toEqual({
    crest: expect.objectContaining({ type: 'svg' }) as unknown,
    colours: { header: '#12403c', link: '#1a65a6', dark: {} },
    social: [],
  });
});

it.each<[string, unknown, string[]]>([
  ['no JSON', '{', ['is not JSON']],
  [
    'a list',
    [],
    ['the whole: is no key of a brand', 'crest.file', 'colours.header', 'colours.link'],
  ],
  [
    'nothing',
    {},
    ['crest.file: is missing', 'colours.header: is missing', 'colours.link: is missing'],
  ],
  [
    'a key too many',
    { ...good, color: '#fff' },
    ['color: is no key of a brand. Its keys are shortName'],
  ],
  [
    'a short colour',
    { ...good, colours: { header: '#123', link: '#1a65a6' } },
    ['colours.header: must be a colour like #12403c'],
  ],
  [
    'words in one language',
    { ...good, strapLine: 'Near you' },
    ['strapLine: must be words in both languages'],
  ],
  [
    'words without Welsh',
    { ...good, otherWays: { en: 'Text us' } },
    ['otherWays: must be words in both languages'],
  ],
  ['a tag in words', { ...good, address: '<b>Here</b>' }, ['address: must be words on one line']],
  ['two lines', { ...good, shortName: 'North\nshire' }, ['shortName: must be words on one line']],
  [
    'a long name',
    { ...good, shortName: 'N'.repeat(31) },
    ['shortName: must be words on one line, 30'],
  ],
  [
    'no address',
    { ...good, links: { privacy: 'javascript:alert(1)' } },
    ['links.privacy: must be an address'],
  ],
  [
    'sites that are none',
    { ...good, links: { social: [{ name: 'X' }] } },
    ['links.social: must be a list'],
  ],
  ['no crest there', { ...good, crest: { file: 'none.svg' } }, ['crest.file: ']],
  [
    'a pale link',
    { ...good, colours: { header: '#12403c', link: '#ffd400', accent: '#2f8f80' } },
    [
      'colours.link: links in the light look are #ffd400 on #f1f4f3, a contrast of 1.29:1 where WCAG 2.2 asks for 4.5:1. Try #',
    ],
  ],
])('%s is told with its file and its key', (_, content, problems) => {
  expect(problemsOf(content)).toEqual(
    problems.map((words) => expect.stringContaining(words) as unknown),
  );
  for (const problem of problemsOf(content)) expect(problem).toContain(file);
});

it('tells all at once', () => {
  writeFileSync(path.join(folder, 'crest.svg'), '<svg viewBox="0 0 1 1"><script/></svg>');
  const colours = { header: '#12403c', headerText: '#000000', link: '#ffd400' };
  const problems = problemsOf({ ...good, colours, logo: 'logo.png' });
  expect(problems.map((one) => one.slice(file.length + 2).split(':')[0])).toEqual([
    'logo',
    'colours.headerText',
    'colours.link',
    'colours.link',
    'crest.file',
  ]);
});
