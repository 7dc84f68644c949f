import { arrested, charged } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { identifyingDetail } from './identifying-detail';

ruleTable(
  identifyingDetail,
  [
    [['The village butcher, who is 61, was arrested on Friday.', arrested], 'village butcher'],
    [['A man is in custody. He drives the number 9 bus.', arrested], 'drives the number 9'],
    [['We have arrested the son of the vicar of St Ebba’s.', arrested], 'son of the vicar'],
    [['A woman from 12 Larch Way is being questioned over the fire.', arrested], 'from 12 Larch'],
    [
      [
        'Officers interviewed a woman who runs the only nursery in Sallow.',
        { suspectStatus: 'interviewed' },
      ],
      'runs the only nursery',
    ],
    [['It is the piano tuner who is on bail over the raffle money.', arrested], 'piano tuner'],
    [['One of the two dentists in Dock Street was questioned overnight.', arrested], 'dentists'],
    [['We have nicked the pie-seller over the van fire.', arrested], 'the pie-seller'],
    [['A chorister at St Ebba’s is helping us with our enquiries.', arrested], 'chorister at'],
    [['A man was taken from 7 Larch Way in connection with a fraud.', arrested], 'taken from 7'],
  ],
  [
    ['A 61-year-old man from the Sallow area was arrested on Friday.', arrested],
    ['A man was arrested after the owner of the chip shop rang us.', arrested],
    ['Two people were detained outside the end house in Dock Street.', arrested],
    ['The village butcher has been charged with fraud.', charged],
    ['The piano tuner said she heard glass break. A man of 40 was arrested.', arrested],
    ['Two people have been arrested. The mayor thanked officers.', arrested],
    ['The manager of the Mill Hatch centre thanked officers.'],
  ],
);
