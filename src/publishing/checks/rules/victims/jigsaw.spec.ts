import { charged, convicted, quotes, type Case } from '../../testing/quotes';
import { jigsaw } from './jigsaw';

const sexual = { offenceClass: 'sexual' } as const;

describe('VIC-JIGSAW', () => {
  const found: [Case, string][] = [
    [
      [
        'Edmund Larkhollow, 44, of Mill Hatch, has been charged with sexual offences against a member of his own family.',
        { ...charged, ...sexual },
      ],
      'member of his own family',
    ],
    [
      [
        'Tarquin Oakenfold was jailed for nine years for raping his stepdaughter.',
        { ...convicted, ...sexual },
      ],
      'his stepdaughter',
    ],
    [
      ['We cannot name the victim, but many of you will know her from the bakery.', sexual],
      'cannot name the victim',
    ],
    [
      ['The survivor is the only cellist of the Sallow Quartet.', { ...charged, ...sexual }],
      'the only cellist',
    ],
    [
      [
        'The victim is a 19-year-old second-year midwifery student who rows for the village club.',
        sexual,
      ],
      'second-year midwifery',
    ],
    [
      [
        'Edmund Larkhollow has been charged with abusing a girl he coached.',
        { ...charged, ...sexual },
      ],
      'girl he coached',
    ],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(jigsaw, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    [
      'Edmund Larkhollow, 44, of Mill Hatch, has been charged with two sexual offences against a girl under 16.',
      { ...charged, ...sexual },
    ],
    [
      'A 44-year-old man has been charged with raping a woman in her 20s.',
      { ...charged, ...sexual },
    ],
    ['The victim, a woman in her 30s, is being supported by specialist officers.', sexual],
    ['A man was charged with stealing from his own family.', charged],
    ['We cannot name the victim for legal reasons.', sexual],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(jigsaw, example)).toEqual([]));
});
