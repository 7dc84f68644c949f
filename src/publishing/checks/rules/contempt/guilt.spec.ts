import { arrested, charged, convicted, quotes, type Case } from '../../testing/quotes';
import { guilt } from './guilt';

describe('CON-GUILT', () => {
  const found: [Case, string][] = [
    [['The fella who keyed those vans is in a cell tonight.', arrested], 'fella who keyed those'],
    [
      [
        'No sheds broken into since we nicked a certain gentleman. Draw your own conclusions.',
        arrested,
      ],
      'Draw your own',
    ],
    [['A woman is on bail. The party is over for this pair.', arrested], 'party is over'],
    [
      ['Two 22-year-olds have been charged. They terrorised pensioners for weeks.', charged],
      'They terrorised',
    ],
    [['A man is in custody. He broke into nine sheds on Larch Way.', arrested], 'He broke into'],
    [['Burglar caught! We have got him at last.', arrested], 'Burglar'],
    [['Another dealer off our streets this morning.', arrested], 'off our streets'],
    [['The individual making them has been arrested.', arrested], 'individual making'],
    [['He coughed to the lot overnight.', arrested], 'coughed to'],
    [['The person responsible has now been arrested.', arrested], 'person responsible'],
    [
      [
        'A woman was charged. The gu**il**ty party will be in court on Friday; she is clearly guilty.',
        charged,
      ],
      'gu**il**ty party',
    ],
    [['The man who robbed the post office was nicked on Tuesday.', arrested], 'man who robbed'],
    [['Our shed thief was arrested at dawn.', {}], 'shed thief'],
    [
      [
        'Two teenagers have been arrested, and you will not be bothering our shopkeepers again.',
        arrested,
      ],
      'not be bothering',
    ],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(guilt, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    ['A warrant is out for a woman who did not attend court.', charged],
    ['Officers were off the streets for a day. A man was arrested.', arrested],
    ['Two people have been charged with harassment. They deny the allegations.', charged],
    ['Please help us find those responsible. One man was arrested and released on bail.', arrested],
    ['A 34-year-old man was arrested on suspicion of burglary.', arrested],
    ['A suspected burglar was arrested on Monday.', arrested],
    ['The driver pleaded not guilty and will stand trial.', charged],
    ['The burglar was jailed for two years.', convicted],
    ['A man has been charged. Lock doors: burglars look for open windows.', charged],
    ['A man was arrested after a resident called. The victim was punched in the attack.', arrested],
    ['A man was arrested. Officers broke into the flat to reach him.', arrested],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(guilt, example)).toEqual([]));

  it('reads the headline and picture text as well', () => {
    expect(
      quotes(guilt, ['Details follow.', arrested, { subject: 'Tansy Close burglar caught' }]),
    ).toHaveLength(1);
    expect(
      quotes(guilt, ['Details follow.', arrested, { images: [{ alt: 'The thief in handcuffs' }] }]),
    ).toHaveLength(1);
  });
});
