import { ruleTable } from '../../testing/rule-table';
import { rumour } from './rumour';

ruleTable(
  rumour,
  [
    [['Word is that the chip shop fire was started on purpose.'], 'Word is'],
    [['According to locals the man had a sword.'], 'According to locals'],
    [['Posts on Nextdoor say that dogs are being poisoned.'], 'Posts on Nextdoor'],
    [['We have not been able to verify this, but a gang is about.'], 'but'],
    [
      [
        'A drone is spying on gardens.',
        {},
        { claims: [{ text: 'drone', sourceType: 'social_media', verifiedBy: 'PC' }] },
      ],
      'A drone',
    ],
    [['My cousin at the depot says that the buses are to be cut.'], 'My cousin'],
    [
      ['A screenshot has reached me warning of a man with a dog whistle. Pass it on.'],
      'screenshot',
    ],
    [['A little bird told us that the depot is to close.'], 'little bird'],
    [['Not official yet, but two arrests are coming.'], 'Not official'],
  ],
  [
    ['Posts on Nextdoor say that dogs are being poisoned. This is not true.'],
    ['Follow us on Facebook for news.'],
    ['We are aware of a video and are checking it.'],
    ['You told us that speeding is a worry.'],
    ['Residents tell us that they feel safer on the towpath.'],
    ['If someone says that your roof is loose, shut the door.'],
    ['A post that says otherwise was only a joke.'],
    [
      'Four sheds were broken into.',
      {},
      { claims: [{ text: 'four', sourceType: 'force_system', verifiedBy: 'analyst' }] },
    ],
    ['My neighbour says thank you to the fire crew.'],
    ['It is said to have happened between one and two in the morning.'],
    ['Much has been said about Saturday. This is where things stand.'],
    ['A screenshot saying the school is shut is fake; lessons go on.'],
  ],
);
