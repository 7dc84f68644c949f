import { contentProblems } from './content-problems';

const id = '01939f3e-0000-7000-8000-00000000000a';
const welsh = { language: 'cy' as const, subject: 'Siediau', body: 'Clowch nhw.' };
const picture = { id, alt: 'A blue suitcase' };
const none = { body: '', variants: [], images: [] };

describe('what no draft is stored with', () => {
  it.each([
    ['nothing wrong', { ...none, variants: [welsh], images: [picture] }, []],
    ['a language twice', { ...none, variants: [welsh, welsh] }, ['variants.1.language']],
    ['a picture without words', { ...none, images: [{ id, alt: ' ' }] }, ['images.0.alt']],
    ['decoration', { ...none, images: [{ id, alt: '', type: 'decorative' }] }, []],
    ['a picture twice', { ...none, images: [picture, picture] }, ['images.1.id']],
    ['a place for its picture', { ...none, body: `![](image:${id})`, images: [picture] }, []],
    ['a place for no picture', { ...none, body: `![](image:${id})` }, ['body']],
    ['a template', { ...none, template: { code: 'event', version: 1, values: {} } }, []],
    ['no template', { ...none, template: { code: 'none', version: 1, values: {} } }, ['template']],
    [
      'a template of tomorrow',
      { ...none, template: { code: 'event', version: 99, values: {} } },
      ['template'],
    ],
    [
      'a place for no picture in Welsh',
      { ...none, variants: [{ ...welsh, body: `![x](image:${id})` }] },
      ['variants.0.body'],
    ],
  ])('%s', (_, given, fields) => {
    expect(contentProblems(given).map(({ field }) => field)).toEqual(fields);
  });
});
