import { charged } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { wanted } from './wanted';

const sought = { suspectStatus: 'wanted' } as const;
const complete = { ...sought, sioApproved: true, policingPurpose: 'arrest', removeOn: 'on arrest' };

ruleTable(
  wanted,
  [
    [['We are trying to trace Idris Penhallow about a robbery.', sought], 'Idris Penhallow'],
    [['Do you recognise the man pictured below?'], 'pictured'],
    [
      [
        'Have you seen him? Wanted for assault.',
        sought,
        { images: [{ alt: 'Man in cap', type: 'cctv' }] },
      ],
      'Man in cap',
    ],
    [
      [
        'Idris Penhallow is on the run.',
        { ...sought, nameReleaseAuthorisedBy: 'DI Vale', policingPurpose: 'arrest' },
      ],
      'Idris Penhallow',
    ],
  ],
  [
    ['We are trying to trace Idris Penhallow about a robbery.', complete],
    ['We want to trace a man in his 30s who was in Dock Street at noon.', sought],
    ['Missing: have you seen Ada Vane, 71? Her photograph is below.', { messageType: 'appeal' }],
    ['Volunteers wanted! Speak to Maeve Ashdown at the hall.'],
    ['Idris Penhallow, 40, has been charged.', charged],
    ['We want to speak to anyone with dashcam footage of the road.'],
  ],
);
