import { arrested, charged, convicted, quotes, type Case } from '../../testing/quotes';
import { nameBeforeCharge } from './name-before-charge';

describe('SUS-NAME', () => {
  const found: [Case, string][] = [
    [
      ['Wesley Marlinspike is helping us with our enquiries into the fire.', arrested],
      'Wesley Marlinspike',
    ],
    [
      ['Anneke Pettisworth, 36, is being investigated for fraud.', { suspectStatus: 'rui' }],
      'Anneke Pettisworth',
    ],
    [['Ths sspect is D-a-r-r-i-n H-a-l-v-e-r-n.', arrested], 'D-a-r-r-i-n H-a-l-v-e-r-n'],
    [['A man known as Big Davo is in custody.', arrested], 'Big Davo'],
    [['Guess who is in our cells: @dazza_h88 has been nicked.', arrested], '@dazza_h88'],
    [['A 40-year-old was arrested. His name is Tarquin Oakenfold.', arrested], 'Tarquin Oakenfold'],
    [
      ['We would like to speak to Idris Penhallow about it.', { suspectStatus: 'wanted' }],
      'Idris Penhallow',
    ],
    [
      ['"Rusty Nobbler" from the boatyard has been bailed over the thefts.', arrested],
      'Rusty Nobbler',
    ],
    [
      ['Our only suspect, Tarquin Oakenfold, was found dead.', { suspectStatus: 'deceased' }],
      'Tarquin Oakenfold',
    ],
    [['The suspect is D.H., son of the publican.', arrested], 'D.H.'],
    [['Mr Varnadore is off work while we look into the takings.', arrested], 'Mr Varnadore'],
    [['Idris Penhallow sat down with officers about the boat fund.', arrested], 'Idris Penhallow'],
    [
      ['No guessing, please. It was Cllr Orla Penderby, in the cell by the boiler.', arrested],
      'Orla Penderby',
    ],
    [['Ezra Vole, 34, of Mill Lane, stole the bikes.'], 'Ezra Vole'],
    [['Anneke Pettisworth burgled three houses in Larch Way.'], 'Anneke Pettisworth'],
    [['Mr Halvern sold drugs from his flat.'], 'Halvern'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(nameBeforeCharge, example)).toContain(quote),
  );

  const clean: Case[] = [
    ['Wesley Close residents are helping us with our enquiries into the fire.'],
    ['Anneke Pettisworth, 36, has been charged with fraud and will appear in court.', charged],
    ['On show: the 1871 charge book, in which Ezra Plumley was arrested for stealing a goose.'],
    ['PC Dana Wrexley arrested a man in Larch Way.', arrested],
    ['A man was arrested after shopkeeper Ilesh Varnadore, who was robbed, rang 999.', arrested],
    ['Darrin Halvern, 30, was jailed for two years for burglary.', convicted],
    ['A man has been arrested under Operation Larkspur in April Gardens.', arrested],
    [
      'Officers want to speak to Idris Penhallow about it.',
      { suspectStatus: 'wanted', nameReleaseAuthorisedBy: 'Insp Vale', policingPurpose: 'trace' },
    ],
    ["Sparkle and Sons Roofing's van was stolen. A man was arrested.", arrested],
    ['Hi Idris, we cannot say who it is. The arrest was on Friday.', arrested],
    [
      'Idris Penhallow, who chairs the allotments, has asked for calm. An arrest was made.',
      arrested,
    ],
    ['Good luck to Idris Penhallow, from the desk to the boat he always wanted.'],
    ['Cllr Orla Penderby thanked officers after two arrests.', arrested],
    ['Idris Penhallow stole the show at the fete.'],
    ['Nell Tarrow, our horse, stole the sandwiches.'],
    ['Darrin Halvern, 30, stole the bikes and was jailed for a year.', convicted],
  ];
  it.each(clean)('nothing in: %s', (...example) =>
    expect(quotes(nameBeforeCharge, example)).toEqual([]),
  );

  it('reads picture text', () =>
    expect(
      quotes(nameBeforeCharge, [
        'A man was arrested.',
        arrested,
        { images: [{ alt: 'Custody picture of suspect Tarquin Oakenfold' }] },
      ]),
    ).toEqual(['Tarquin Oakenfold']));
});
