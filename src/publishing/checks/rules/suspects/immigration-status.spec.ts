import { arrested, charged, quotes, type Case } from '../../testing/quotes';
import { immigrationStatus } from './immigration-status';

describe('SUS-IMMIG', () => {
  const found: [Case, string][] = [
    [
      ['The man charged is an asylum seeker from the hotel on Dock Street.', charged],
      'asylum seeker',
    ],
    [
      ['A 24-year-old was arrested. He came here on a small boat last year.', arrested],
      'small boat',
    ],
    [['We can confirm that the suspect overstayed her visa.', arrested], 'visa'],
    [['The man in custody is not a migrant.', arrested], 'migrant'],
    [
      ['The woman arrested was here on a sponsored student route.', arrested],
      'sponsored student route',
    ],
    [['Two men were arrested and will be deported.', arrested], 'deported'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(immigrationStatus, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    ['A man was charged with stealing a dinghy from the sailing club.', charged],
    ['Officers met people seeking asylum at the hotel to talk about bike safety.'],
    ['A man was arrested after asylum seekers were abused outside the hotel.', arrested],
    ['Two men were arrested at a protest outside a hotel housing asylum seekers.', arrested],
    ['A woman was arrested. She had used a stolen Visa card.', arrested],
    ['Questions about status are a matter for the Home Office. A man is in custody.', arrested],
    ['Refugee Week starts on Monday with a picnic on the rec.'],
    ['A British man, 33, was charged.', charged],
  ];
  it.each(clean)('nothing in: %s', (...example) =>
    expect(quotes(immigrationStatus, example)).toEqual([]),
  );
});
