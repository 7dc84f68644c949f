import { inLanguage, inOrder, languagesOf, repeated, shownLanguage } from './variant';

const words = { subject: 'Sheds', body: 'Lock them.' };
const welsh = { language: 'cy' as const, subject: 'Siediau', body: 'Clowch nhw.' };
const urdu = { language: 'ur' as const, subject: 'شیڈ', body: 'تالا لگائیں۔' };

describe('variants of a message', () => {
  it.each([
    ['cy', 'cy', 'Siediau'],
    ['ur', 'ur', 'شیڈ'],
    ['pl', 'en', 'Sheds'],
    ['en', 'en', 'Sheds'],
  ])('a reader of %s gets it in %s', (reader, language, subject) => {
    const given = { ...words, variants: [urdu, welsh] };
    expect(inLanguage(given, reader)).toMatchObject({ language, subject });
  });

  it('stand in one order', () => {
    expect(inOrder([urdu, welsh])).toEqual([welsh, urdu]);
    expect(languagesOf({ ...words, variants: [welsh, urdu] })).toEqual(['en', 'cy', 'ur']);
    expect(languagesOf(words)).toEqual(['en']);
  });

  it('are found when one comes twice', () => {
    expect(repeated([welsh, urdu, welsh])).toEqual(['cy']);
    expect(repeated([welsh, urdu])).toEqual([]);
  });

  it.each([
    ['ar', 'Arabic', 'rtl'],
    ['ur', 'Urdu', 'rtl'],
    ['cy', 'Welsh', 'ltr'],
    ['en', 'English', 'ltr'],
  ])('%s is %s, written %s', (language, name, dir) => {
    expect(shownLanguage(language)).toEqual({ language, name, dir });
  });
});
