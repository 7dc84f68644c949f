import { charged } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { bailTerms } from './bail-terms';

const bailed = { proceedingsActive: true, suspectStatus: 'bailed' } as const;

ruleTable(
  bailTerms,
  [
    [
      ['She sleeps above the bakery in Dock Street till then.', { suspectStatus: 'bailed' }],
      'above the bakery',
    ],
    [
      ['Neither calls nor visits to Mrs Orrin are allowed to him.', { suspectStatus: 'bailed' }],
      'Mrs Orrin',
    ],
    [
      ['Our man must not board the bus that his former boss takes.', { suspectStatus: 'bailed' }],
      'former boss',
    ],
    [['He was bailed to his sister’s flat in Dock Street.', bailed], 'bailed to his sister'],
    [['She is on bail and must live at 9 Larch Way.', bailed], 'live at 9 Larch'],
    [
      ['A man was bailed on condition that he does not contact his ex-wife or her mother.', bailed],
      'not contact his ex-wife',
    ],
    [
      ['They are on bail. They must keep away from the salon in Quince Road.', bailed],
      'keep away from the salon',
    ],
  ],
  [
    ['A 34-year-old man has been released on bail until 9 July.', bailed],
    ['Magistrates granted him conditional bail until 9 June.', charged],
    ['Three people are on bail. Anyone with information should not contact the school.', bailed],
    ['Keep away from the edge of the lock, and do not go near the water.'],
    ['We will not say where the man on bail is living.', { suspectStatus: 'bailed' }],
    [
      'He was bailed until 9 July after a crash near Quince Road. Patrols stay in Larch Way.',
      { suspectStatus: 'bailed' },
    ],
  ],
);
