import { arrested, charged, convicted, quotes, type Case } from '../../testing/quotes';
import { badCharacter } from './bad-character';

describe('CON-BADCHAR', () => {
  const found: [Case, string][] = [
    [
      ['The man charged was jailed for this in 2019 and is back in our cells.', charged],
      'back in our cells',
    ],
    [['He skipped his probation appointment before the burglary.', arrested], 'probation'],
    [['She has a robbery conviction to her name.', charged], 'conviction'],
    [
      ["One of the group we arrested is on the sex offenders' register.", arrested],
      "sex offenders' register",
    ],
    [['The man in custody is well known to our officers.', arrested], 'well known to our officers'],
    [["He's got form for this.", arrested], 'got form'],
    [['She has 14 previous convictions for theft.', charged], '14 previous convictions'],
    [['A man was arrested last night. He was out on licence.', {}], 'out on licence'],
    [['The chap in our cells has been done for it before.', arrested], 'done for it before'],
    [['The pair were already on bail.', charged], 'already on bail'],
    [['It is not the first time they have been arrested.', arrested], 'not the first time'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(badCharacter, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    [
      'She is charged with two offences of theft and will appear by video link from prison.',
      charged,
    ],
    ['Members asked how the licence conditions for their new bar work.', arrested],
    ['A man was arrested in an alley known to us for drug use.', arrested],
    ['One man is in custody. We secured 12 convictions for burglary last year.', arrested],
    ['A man was charged. Fill in the form for free shed alarms on our website.', charged],
    ['The man charged has no previous convictions.', charged],
    [
      'The court heard that he had nine previous convictions and jailed him for two years.',
      convicted,
    ],
    ['A man was charged. It is the third time the kiosk has been targeted.', charged],
    ['Members of the public may know him as a repeat offender.', { suspectStatus: 'none' }],
  ];
  it.each(clean)('nothing in: %s', (...example) =>
    expect(quotes(badCharacter, example)).toEqual([]),
  );
});
