import { ruleTable } from '../../testing/rule-table';
import { spent } from './spent';

ruleTable(
  spent,
  [
    [['The treasurer of the allotments was jailed for fraud in 2003.'], 'was jailed'],
    [['Rafe, the new barman, got four months for affray in 1996.'], 'got four months'],
    [['Our new lollipop lady accepted a caution for shoplifting.'], 'accepted a caution'],
    [['Idris Penhallow runs the stall. He was done for theft twenty years ago.'], 'was done for'],
    [
      [
        'The couple at number 9 have criminal records from their youth: he was fined in the nineties.',
      ],
      'was fined',
    ],
  ],
  [
    ['Our exhibition tells of the thief who was hanged, and of one jailed in 1951.'],
    ['PC Dana Wrexley cautioned the crowd to stand back from the fire.'],
    ['Idris Penhallow, 40, was jailed for two years on Friday.', { suspectStatus: 'convicted' }],
    ['If you were convicted years ago and seek work, the scheme can help.'],
    ['The treasurer has no convictions from the past.'],
  ],
);
