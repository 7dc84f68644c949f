import { charged, quotes, type Case } from '../../testing/quotes';
import { nextOfKin } from './next-of-kin';

describe('VIC-NOK', () => {
  const found: [Case, string][] = [
    [
      [
        'The teenager who died has been named locally as Ossian.',
        { nextOfKinInformed: true, formallyIdentified: false, familyConsent: false },
      ],
      'named locally',
    ],
    [
      ['We are sorry to say that Hester Quillfeather, 81, has died.', { nextOfKinInformed: true }],
      'Hester Quillfeather',
    ],
    [
      ['A cyclist was killed on Beacon Road. He was Idris Penhallow, a plumber.', {}],
      'Idris Penhallow',
    ],
    [
      ['The skipper of the Grey Gannet drowned last night.', { nextOfKinInformed: false }],
      'skipper of the Grey',
    ],
    [['Tributes are being left for Maeve Ashdown near the lock.', {}], 'Maeve Ashdown'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(nextOfKin, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    ['A man has died after a collision. We are informing his next of kin.'],
    [
      'Tobin Greyshott, 52, has been formally identified as the man who died.',
      { nextOfKinInformed: true, formallyIdentified: true, familyConsent: true },
    ],
    ['PC Dana Wrexley spoke at the inquest into the death of a man.'],
    ['Darrin Halvern, 30, has been charged with the murder of a woman.', charged],
    ['The plaque remembers Hester Quillfeather, who died in 1911.'],
    ['Big hugs for Hester Quillfeather, who is dead proud of her cadets.'],
    ['The swan we called Ambrose has died.'],
    ['The road was closed after a fatal collision near Larch Way.'],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(nextOfKin, example)).toEqual([]));
});
