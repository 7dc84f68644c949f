import {
  MOST_ADDRESSES,
  addressStanding,
  addressesIn,
  isOrganisationName,
  whyNotAdd,
} from './organisation';

describe('isOrganisationName', () => {
  it.each([
    ['Abbey Primary School', true],
    ['St. Mary’s (Juniors)', true],
    ['Smith & Sons, Bakers', true],
    ['Ysgol Tŷ Gwyn', true],
    ['Shop 24', true],
    ['', false],
    ['win at example.org', false],
    ['https://example.org', false],
    ['call 020 7946 0123 now', false],
    ['a\nb', false],
    ['x'.repeat(101), false],
  ])('%j: %s', (name, is) => {
    expect(isOrganisationName(name)).toBe(is);
  });
});

it('reads addresses a line, each once', () => {
  const read = addressesIn(' a@example.org\r\nb@example.org, A@example.org\n', (one) =>
    one.toLowerCase(),
  );
  expect(read).toEqual(['A@example.org', 'b@example.org']);
});

describe('addressStanding', () => {
  it.each([
    ['confirmed', true, 'gets'],
    ['unsubscribed', true, 'stopped'],
    ['confirmed', false, 'asked'],
    ['pending', false, 'asked'],
    ['unsubscribed', false, 'asked'],
  ] as const)('%s, belongs %s: %s', (state, belongs, standing) => {
    expect(addressStanding({ state, belongs })).toBe(standing);
  });
});

describe('whyNotAdd', () => {
  it.each([
    [1, false, null],
    [1, true, 'listed-already'],
    [MOST_ADDRESSES, false, 'too-many-addresses'],
  ] as const)('%i, listed %s: %s', (count, listed, blocker) => {
    expect(whyNotAdd(count, listed)).toBe(blocker);
  });
});
