import { quotes, type Case } from '../../testing/quotes';
import { identityNumber } from './identity-number';

describe('PD-IDNUM', () => {
  const found: [Case, string][] = [
    [
      ['She gave her NI number QQ 12 34 56 C and sort code 00-00-00, account 12345678.'],
      'QQ 12 34 56 C / 00-00-00 / 12345678',
    ],
    [['His NHS number is 999 000 0018.'], '999 000 0018'],
    [['The card was 4111 1111 1111 1111.'], '4111 1111 1111 1111'],
    [['Hester Quillfeather, born 3 May 1945, was scammed.'], '3 May 1945'],
    [['The suspect (DOB 03/05/1990) is local.'], '03/05/1990'],
    [['Passport number 123456789 was handed in; he may collect it.'], '123456789'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(identityNumber, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    ['Never give anyone your National Insurance number, PIN or full card number.'],
    ['Quote our reference 01/234567/26 or CAD 5120.'],
    ['Raffle ticket 12345678 won the bicycle.'],
    ['The surgery is on 16-05-2026 at the library.'],
    ['Call 0300 123 2040, or NHS 111.'],
    ['The force was born on 3 May 1840.'],
  ];
  it.each(clean)('nothing in: %s', (...example) =>
    expect(quotes(identityNumber, example)).toEqual([]),
  );
});
