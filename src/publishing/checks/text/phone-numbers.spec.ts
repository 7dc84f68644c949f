import { phoneNumbers } from './phone-numbers';

describe('phoneNumbers', () => {
  it.each([
    ['ring 07700 900118 now', '07700 900118', 'mobile'],
    ['+44 7700 900 118', '+44 7700 900 118', 'mobile'],
    ['+44 (0)20 7946 0123', '+44 (0)20 7946 0123', 'landline'],
    ['(020) 7946-0123', '(020) 7946-0123', 'landline'],
    ['0300 123 2040', '0300 123 2040', 'public'],
    ['0800 555 111', '0800 555 111', 'public'],
    ['07700.900.118', '07700.900.118', 'mobile'],
    [
      'oh double seven double oh nine double oh one one eight',
      'oh double seven double oh nine double oh one one eight',
      'mobile',
    ],
  ])('finds the number in %j', (text, quote, kind) => {
    const [number] = phoneNumbers(text);
    expect(text.slice(number?.start, number?.end)).toBe(quote);
    expect(number?.kind).toBe(kind);
  });

  it.each([
    '101',
    'call 999',
    '116 123',
    '18001 101',
    'ref 01/234567/26',
    'CAD 5120',
    '12 May 2026 at 10',
    'one two three go',
  ])('finds none in %j', (text) => expect(phoneNumbers(text)).toEqual([]));
});
