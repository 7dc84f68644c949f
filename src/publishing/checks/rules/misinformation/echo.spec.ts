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
    [['Has a lion got out of the zoo? It has not.'], 'Has a lion'],
    [
      ['Some people say that calls to us cost a pound. In reality they are free.'],
      'Some people say',
    ],
  ],
  [
    ['The police station stays open. Posts that say otherwise are wrong.'],
    ['Have you seen this bike? No reward is offered.'],
    ['No dogs were poisoned on the rec. You may have seen a post about it.'],
    ['Worried about scams? There is no need to face it alone.'],
    ['Is your shed locked at night? A good hasp costs little.'],
    ['Will you join us on Friday? There is tea.'],
  ],
);
