import { arrested, charged, convicted, quotes, type Case } from '../../testing/quotes';
import { evidence } from './evidence';

describe('CON-EVID', () => {
  const found: [Case, string][] = [
    [['His alibi for the night has fallen apart.', charged], 'alibi for the night has fallen'],
    [['The mud on the spade is a perfect match for her garden.', charged], 'perfect match'],
    [
      ['Her flatmate has told us where the money went. She is in custody.', arrested],
      'flatmate has told us',
    ],
    [
      ['DNA found on the gate has been matched to the man we charged on Friday.', charged],
      'DNA found on the gate has been matched',
    ],
    [['The pair made full admissions overnight.', arrested], 'full admissions'],
    [['She admitted taking the parcels.', arrested], 'admitted taking'],
    [['He was picked out of an ID parade by two neighbours.', charged], 'picked out of'],
    [['CCTV clearly shows him at the back door.', charged], 'CCTV clearly shows him'],
    [['The stolen rings were found in her bag.', charged], 'found in her bag'],
    [['The case against them is watertight.', charged], 'case against them is watertight'],
    [['A man was arrested this morning and has since confessed.', {}], 'confessed'],
  ];
  it.each(found)('%j', (example, quote) =>
    expect(quotes(evidence, example).join(' / ')).toContain(quote),
  );

  const clean: Case[] = [
    ['A man is in custody. Tell us whatever your clip shows.', arrested],
    [
      'Forensic officers will be at a property on Lantern Street. One man remains in custody.',
      arrested,
    ],
    ['A man was arrested. If you have CCTV that shows the road, please send it to us.', arrested],
    ['One person is on bail. We are appealing for footage of a man we want to speak to.', arrested],
    ['DNA tests have not linked anybody to the burglary.', arrested],
    ['She was jailed after CCTV showed her taking the parcels.', convicted],
    ['Admission to the open day is free. A man remains in custody over the fire.', arrested],
    ['CCTV shows a man in a red cap walking along Larch Way at 3pm. Do you know him?'],
  ];
  it.each(clean)('nothing in: %s', (...example) => expect(quotes(evidence, example)).toEqual([]));
});
