import { readDocument } from '../document';
import { passages } from './passages';
import { CAPITAL, tokensOf } from './tokens';

const read = (subject: string, body: string) =>
  readDocument({
    subject,
    body,
    declaration: {},
    claims: [],
    officialDomains: [],
    asOf: '2026-05-12',
  });

describe('passages', () => {
  it('keeps parts apart', () =>
    expect(passages(read('A headline', 'A body.')).map(({ part }) => part.where)).toEqual([
      'subject',
      'body',
    ]));

  it('leaves other languages to the rules', () => {
    const doc = readDocument({
      subject: '',
      body: 'Lock it.',
      variants: [{ language: 'cy', subject: '', body: 'Clowch ef.' }],
      images: [{ alt: 'A lock' }],
      declaration: {},
      claims: [],
      officialDomains: [],
      asOf: '2026-05-12',
    });
    expect(passages(doc).map(({ part }) => part.where)).toEqual(['body', 'alt:0']);
  });

  it('holds every sentence once, in passages of a short message', () => {
    const doc = read('', 'One two three four five six seven eight nine ten. '.repeat(35));
    const found = passages(doc);
    expect(found.flatMap(({ sentences }) => sentences)).toEqual(doc.parts[0]!.sentences);
    expect(found).toHaveLength(4);
  });
});

describe('tokensOf', () => {
  it.each([
    ['He didn’t stop.', ['he', "didn't", 'stop']],
    ['Ask for Ivo Brack!', ['ask', 'for', CAPITAL, 'ivo', CAPITAL, 'brack', '!']],
    ['Call 101 or 020 7946 0123', ['call', '000', 'or', '000', '0000', '0000']],
    ['STOP it', ['stop', 'it']],
  ])('%s', (sentence, tokens) => expect(tokensOf(sentence)).toEqual(tokens));
});
