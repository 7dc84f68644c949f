import { arrested, charged } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { witness } from './witness';

ruleTable(
  witness,
  [
    [
      ['Thanks to the barber next door, who noted the plate, a man was arrested.', arrested],
      'barber next door',
    ],
    [['We caught him because his own girlfriend rang us.', arrested], 'his own girlfriend rang'],
    [['The tip-off came from the couple at number 9, and drugs were found.'], 'couple at number 9'],
    [
      ['Huge credit to Maeve Ashdown, who picked him out for us. He is in custody.', arrested],
      'Maeve Ashdown',
    ],
    [
      ['Fair play to the window cleaner who tipped us off about the cannabis.', arrested],
      'window cleaner',
    ],
    [
      ['It was the verger of Nether Quill who let us know where the stolen lead was.'],
      'verger of Nether',
    ],
    [['The key witness is the lady from the launderette.', charged], 'lady from the launderette'],
  ],
  [
    ['Hi Maeve, we never say who let us know about the dealing.'],
    ['Thank you to everyone who called us; a man was arrested.', arrested],
    ['A man was arrested after a resident rang 999.', arrested],
    ['Thanks to Maeve Ashdown for baking cakes at our crime prevention evening.'],
    ['The witnesses gave evidence from behind a screen.', charged],
    ['Thanks to PC Dana Wrexley, who caught the burglar.'],
    ['If you saw the theft at the florist on the corner, please call 101.'],
  ],
);
