import { ruleTable } from '../../testing/rule-table';
import { electionPeriod } from './election-period';

const local = { electionPeriod: 'local' };

ruleTable(
  electionPeriod,
  [
    [
      ['Cllr Orla Penderby joined our patrol on the Larch estate.', local],
      'Cllr Orla Penderby joined',
    ],
    [['We are launching a new strategy for town centres on Monday.', local], 'launching a new'],
    [['All those standing for mayor will be at our open evening.', local], 'standing for mayor'],
    [['The commissioner has secured £2m for policing here.', local], 'commissioner has secured'],
  ],
  [
    ['Cllr Orla Penderby joined our patrol on the Larch estate.'],
    ['Polls open at 7am on Thursday; bring photo ID.', local],
    ['Candidates and agents can ask us for safety advice.', local],
    ['Three sheds were broken into on Monday.', local],
    ['We are launching a new strategy.', { electionPeriod: 'none' }],
  ],
);
