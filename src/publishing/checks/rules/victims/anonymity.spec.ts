import { charged, quotes, type Case } from '../../testing/quotes';
import { anonymity } from './anonymity';

const sexual = { offenceClass: 'sexual' } as const;

describe('VIC-SEX', () => {
  const found: [Case, string][] = [
    [
      [
        'A father of six from Quarry Lane has been charged with forcing his 19-year-old daughter into marriage.',
        { ...charged, offenceClass: 'forced_marriage' },
      ],
      'Quarry Lane',
    ],
    [
      [
        'Following the FGM referral, the two sisters at the end house are safe.',
        { offenceClass: 'fgm' },
      ],
      'end house',
    ],
    [['The victim, Ottilie Brand, has been very brave.', sexual], 'Ottilie Brand'],
    [['A woman who was raped on Friday works at the bakery in Sallow.', {}], 'works at'],
    [
      ['We got Minh out of the car wash where he was kept.', { offenceClass: 'trafficking' }],
      'Minh',
    ],
    [['The rape was reported at 9 Tansy Close.', sexual], '9 Tansy Close'],
    [['The survivor is a pupil at Ashmere Academy.', sexual], 'pupil at Ashmere Academy'],
    [['She was sexually assaulted at her home in Tansy Close.', {}], 'her home in'],
    [
      [
        'The victim, Ottilie Brand, agreed by phone to be named.',
        { ...sexual, victimConsent: 'verbal', victimNamed: true },
      ],
      'Ottilie Brand',
    ],
    [
      [
        'Ottilie Brand, 15, who was groomed online, wants to help others.',
        { ...sexual, victimConsent: 'written', victimAge: 15 },
      ],
      'Ottilie Brand',
    ],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(anonymity, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    ['Forced marriage is a crime. Contact the Forced Marriage Unit.'],
    [
      'Edmund Larkhollow, 44, of Mill Hatch, has been charged with two sexual offences against a girl under 16.',
      { ...charged, ...sexual },
    ],
    [
      'A woman in her 20s was raped in the town centre on Saturday night. Specialist officers are supporting her.',
      sexual,
    ],
    [
      'Ottilie Brand, 34, who was raped in 2019, has waived her right to anonymity.',
      { ...sexual, victimConsent: 'written', victimAge: 34 },
    ],
    ['The surgery on Dock Street has FGM awareness leaflets in eight languages.'],
    ['PC Dana Wrexley spoke to the victim of a sexual assault on the rec.', sexual],
    ['A shopkeeper was robbed on Tansy Close.'],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(anonymity, example)).toEqual([]));
});
