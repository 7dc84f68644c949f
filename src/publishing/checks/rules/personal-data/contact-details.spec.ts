import { quotes, type Case } from '../../testing/quotes';
import { contactDetails } from './contact-details';

describe('PD-CONTACT', () => {
  const found: [Case, string][] = [
    [["Call PC Wrexley's mobile 07700 900118."], '07700 900118'],
    [
      ['Email the watch on j.pettisworth84 [at] example [dot] com to join.'],
      'j.pettisworth84 [at] example [dot] com',
    ],
    [['His home number is +44 20 7946 0321.'], '+44 20 7946 0321'],
    [['Ring Maeve on 020 7946 0111.'], '020 7946 0111'],
    [['Send it to maeve.oduya@example.org.'], 'maeve.oduya@example.org'],
    [['It is 0 7 7 0 0 9 0 0 1 1 8.'], '0 7 7 0 0 9 0 0 1 1 8'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(contactDetails, example)).toContain(quote),
  );

  const clean: Case[] = [
    ['Call 101, or 999 in an emergency; deaf callers use 18001 101.'],
    ['Samaritans are on 116 123, Crimestoppers on 0800 555 111, fraud on 0300 123 2040.'],
    ['Email AshmereSNT@police.example or come along.'],
    ['Wreaths can be ordered at wreaths@example.org, or ask ashmere.npt@example.org.'],
    ['Ring the library reception on 020 7946 0111 to book.'],
    ['Quote CAD 5120 or crime reference 01/234567/26.'],
    ['Ring Maeve on 020 7946 0111.', { individualConsent: true }],
    [
      'Write to dana.wrexley@northshire.police.uk.',
      {},
      { officialDomains: ['northshire.police.uk'] },
    ],
  ];
  it.each(clean)('nothing in: %s', (...example) =>
    expect(quotes(contactDetails, example)).toEqual([]),
  );
});
