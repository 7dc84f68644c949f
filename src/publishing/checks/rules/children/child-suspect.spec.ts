import { arrested, charged, quotes, type Case } from '../../testing/quotes';
import { childSuspect } from './child-suspect';

describe('CHI-SUSPECT', () => {
  const found: [Case, string][] = [
    [
      ['We know who you are, Jaxx and Milo from the skate park. Your mums have been told.'],
      'Jaxx / Milo',
    ],
    [['Alfie Thornby, 14, was caught shoplifting at the parade.', arrested], 'Alfie Thornby'],
    [['A Year 9 pupil known as Spud has been throwing eggs at buses.'], 'Spud'],
    [
      [
        'Kayleigh Marsh, 16, has been warned about her behaviour at Ashmere Academy.',
        { namesUnder18: true },
      ],
      'Kayleigh Marsh',
    ],
    [['We know it was the Oakenfold twins from Primary 7 with the catapult.'], 'Oakenfold twins'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(childSuspect, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    ["Jax's Skate Shop is donating prizes for our half-term skate park session."],
    ["Windows at Mason's Chippy were smashed by boys of about 12."],
    ['A 15-year-old boy was arrested for theft.', arrested],
    ['MISSING: Elowen, 13, was last seen near Ashmere bus station.', { namesUnder18: true }],
    ['Darrin Halvern, 30, has been charged with robbing a schoolboy.', charged],
    ['PC Dana Wrexley spoke to pupils at Ashmere Academy about knives.'],
    ['Rhys Tallow, 19, won the prize. Rhys talked at the school about his fight.'],
  ];
  it.each(clean)('nothing in: %s', (...example) =>
    expect(quotes(childSuspect, example)).toEqual([]),
  );
});
