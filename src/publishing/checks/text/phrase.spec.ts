import fc from 'fast-check';
import { phrase, says, spans } from './phrase';

/** What the pattern finds by itself, without the index of openings. */
const plainly = (text: string, pattern: RegExp) =>
  [...text.matchAll(new RegExp(pattern.source, pattern.flags))].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
  }));

const PATTERNS = [
  "he|she|they|he's|the (?:man|men)|(?:two|both) of them",
  '(?:a |the |that )?(?:big |old ){0,2}(?:van|car)s?(?! park)',
  "(?<!no )reports?|(?:don’t|do not|don't) (?:\\S{1,8} ){0,2}?call",
  '£ ?\\d{1,3}|\\d{1,2} ?(?:%|per ?cent)|[- ]proof',
  "\\p{L}{2,8}n't|never|no one",
  'caf[eé]s?|é|[^a-c]x|[a-c]y|(?:)?z+|q*r',
  '(?:\\S{1,4} )?gone|x{3}y|u{2,3}v',
].map(phrase);

const PIECES =
  "he she they the men man two both of them a that big old van cars car park no reports report don't do not ever call £ 5 £12 40% 40 % per cent burglar-proof proof isn't never one café cafe é dx ay zzz qqr r gone xxxy uuv uv ( ) , . - – \" 😀 \n a.b Ünder он".split(
    ' ',
  );
const texts = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', '  ', '', ', ', '\n', "'", '-')))
  .map((list) => list.flat().join(''));

describe('phrase', () => {
  it('finds what the pattern alone would find', () =>
    fc.assert(
      fc.property(texts, fc.constantFrom(...PATTERNS), (text, pattern) => {
        expect(spans(text, pattern)).toEqual(plainly(text, pattern));
        expect(says(text, pattern)).toBe(plainly(text, pattern).length > 0);
      }),
      { numRuns: 3000 },
    ));

  it('finds what a pattern that is no phrase finds', () =>
    expect(spans('a1b22', /\d+/g)).toEqual([
      { start: 1, end: 2 },
      { start: 3, end: 5 },
    ]));

  it('takes a gap of one to three for a space', () => {
    expect(says('no\n one', phrase('no one'))).toBe(true);
    expect(says('noone', phrase('no one'))).toBe(false);
    expect(says('noone', phrase('no ?one'))).toBe(true);
  });
});
