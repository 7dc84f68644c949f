import { readOurAddress } from './our-address';

describe('readOurAddress', () => {
  it.each([
    ['reply+abcdefgh234@example.org', { kind: 'reply', token: 'abcdefgh234' }],
    ['<Bounce+ABCDEFGH234@Example.ORG>', { kind: 'bounce of a delivery', token: 'abcdefgh234' }],
    ['b+abcdefgh234@example.org', { kind: 'bounce of a letter', token: 'abcdefgh234' }],
    ['u+abcdefgh234@example.org', { kind: 'unsubscribe', token: 'abcdefgh234' }],
    ['reply+abcdefgh234@example.com', null],
    ['reply+short@example.org', null],
    ['reply+abc defgh@example.org', null],
    ['reply+abcdefgh1@example.org', null],
    ['reply@example.org', null],
    ['hello+abcdefgh234@example.org', null],
    ['reply+abcdefgh234\r\nBcc: x@example.org', null],
    [`reply+${'a'.repeat(600)}@example.org`, null],
    ['', null],
    ['@example.org', null],
  ])('%j', (address, expected) => {
    expect(readOurAddress(address, 'example.org')).toEqual(expected);
  });
});
