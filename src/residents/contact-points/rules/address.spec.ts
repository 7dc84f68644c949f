import { mailAddress } from './address';

describe('mailAddress', () => {
  it.each([
    [' Amira@Example.ORG ', 'Amira@example.org', 'example.org', 'amira@example.org'],
    [
      'amira+police@example.org',
      'amira+police@example.org',
      'example.org',
      'amira+police@example.org',
    ],
    ['"a@b"@example.org', '"a@b"@example.org', 'example.org', '"a@b"@example.org'],
  ])('reads %s', (text, address, domain, key) => {
    expect(mailAddress(text)).toEqual({ address, domain, key });
  });
});
