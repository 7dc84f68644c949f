import { asSent, lengthOf } from './fragments';

describe('fragments of a text', () => {
  it.each([
    ['nothing', '', 'GSM-7', 0, 1],
    ['one full fragment', 'a'.repeat(160), 'GSM-7', 160, 1],
    ['one letter more', 'a'.repeat(161), 'GSM-7', 161, 2],
    ['two full ones', 'a'.repeat(306), 'GSM-7', 306, 2],
    ['three', 'a'.repeat(307), 'GSM-7', 307, 3],
    ['four', 'a'.repeat(460), 'GSM-7', 460, 4],
    ['pounds and accents that are free', '£é ÄÖÜ', 'GSM-7', 6, 1],
    ['brackets and euros, which are two each', '[€]', 'GSM-7', 6, 1],
    ['brackets past the end', '['.repeat(81), 'GSM-7', 162, 2],
    ['a bracket over the cut', 'a'.repeat(152) + '[' + 'a'.repeat(152), 'GSM-7', 306, 3],
    ['curly quotes, which Notify straightens', '‘Stay’ – “in”…', 'GSM-7', 16, 1],
    ['Welsh circumflexes, full', 'ŵ'.repeat(70), 'UCS-2', 70, 1],
    ['Welsh circumflexes, over', 'ŵ'.repeat(71), 'UCS-2', 71, 2],
    ['one Urdu letter in English', 'a'.repeat(134) + 'ا', 'UCS-2', 135, 3],
    ['an emoji is two units', '🚨'.repeat(35), 'UCS-2', 70, 1],
    ['an emoji over the cut', 'ŵ'.repeat(66) + '🚨' + 'ŵ'.repeat(66), 'UCS-2', 134, 3],
  ])('%s', (_what, text, alphabet, units, fragments) => {
    expect(lengthOf(text)).toMatchObject({ alphabet, units, fragments });
  });

  it('names the letters that double the cost, each once', () => {
    expect(lengthOf('Tŷ a thŷ yn ŵyl').costly).toEqual(['ŷ', 'ŵ']);
    expect(asSent('a\u200bb\tc\r\nd')).toBe('ab c\nd');
  });
});
