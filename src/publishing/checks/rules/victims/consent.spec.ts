import { charged, convicted, quotes, type Case } from '../../testing/quotes';
import { victimConsent } from './consent';

describe('VIC-CONSENT', () => {
  const found: [Case, string][] = [
    [
      [
        'Shopkeeper Ilesh Varnadore told us how frightening the raid was.',
        { victimNamed: true, victimConsent: 'none' },
      ],
      'Ilesh Varnadore',
    ],
    [['Hester Quillfeather, 81, was conned out of her savings.', {}], 'Hester Quillfeather'],
    [['Two men attacked Idris Penhallow outside the chip shop.', {}], 'Idris Penhallow'],
    [
      ['Maeve Ashdown had her bike stolen from the station.', { victimConsent: 'none' }],
      'Maeve Ashdown',
    ],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(victimConsent, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    [
      "Shopkeeper Ilesh Varnadore, who asked us to share his story, said: 'The raid was over fast.'",
      { victimNamed: true, victimConsent: 'written' },
    ],
    ['A woman was robbed outside Elizabeth House on Victoria Road.'],
    ['PC Dana Wrexley was assaulted on duty and is recovering.'],
    ['Darrin Halvern, 30, was charged after a shopkeeper was robbed.', charged],
    ['An 81-year-old woman was conned out of her savings.'],
    ['Darrin Halvern, 30, of Mill Road, threatened a shopkeeper who lost his takings.', convicted],
    ['Purses were stolen. Nell Tarrow was seen with one. She was convicted of theft.'],
  ];
  it.each(clean)('nothing in: %s', (...example) =>
    expect(quotes(victimConsent, example)).toEqual([]),
  );
});
