import { ruleTable } from '../../testing/rule-table';
import { suspectEnded } from './ended';

const nfa = { suspectStatus: 'nfa' } as const;
const acquitted = { suspectStatus: 'acquitted' } as const;

ruleTable(
  suspectEnded,
  [
    [['Anneke Pettisworth, 36, was released without charge.', nfa], 'Anneke Pettisworth'],
    [
      ['The jury cleared him, but we still believe our case was right.', acquitted],
      'we still believe',
    ],
    [
      ['No further action will be taken against the landlord of the Plough.', nfa],
      'landlord of the Plough',
    ],
    [['He was found not guilty on a technicality.', acquitted], 'technicality'],
  ],
  [
    ['A man arrested on Monday has been released and will face no further action.', nfa],
    ['A 30-year-old from Sallow was acquitted of assault at Ashmere Crown Court.', acquitted],
    ['PC Dana Wrexley led the enquiry. No further action will be taken.', nfa],
    ['Officers cleared the road by noon. Maeve Ashdown said it was quick.'],
    [
      'We know that this was a hard wait for the street. No further action will be taken.',
      { suspectStatus: 'nfa' },
    ],
  ],
);
