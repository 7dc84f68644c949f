import { ruleTable } from '../../testing/rule-table';
import { echo } from './echo';

ruleTable(
  echo,
  [
    [['Is the police station closing? No. It stays open.'], 'Is the police station closing?'],
    [
      ['You may have heard that dogs are being poisoned on the rec. This is not true.'],
      'You may have heard',
    ],
    [['Myth: we no longer come to burglaries. Fact: we do.'], 'Myth:'],
    [['No dogs were harmed.', {}, { subject: 'Dogs poisoned on the rec?' }], 'Dogs poisoned'],
  ],
  [
    ['The police station stays open. Posts that say otherwise are wrong.'],
    ['Have you seen this bike? No reward is offered.'],
    ['No dogs were poisoned on the rec. You may have seen a post about it.'],
    ['Worried about scams? There is no need to face it alone.'],
  ],
);
