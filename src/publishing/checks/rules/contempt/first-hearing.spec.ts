import { charged } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { firstHearing } from './first-hearing';

const sending = { ...charged, courtStage: 'allocation_or_sending' };

ruleTable(
  firstHearing,
  [
    [['The prosecutor said a neighbour woke to find the door open.', sending], 'prosecutor said'],
    [['She was kept in custody for fear that she would run.', sending], 'kept in custody for fear'],
    [['He indicated a not guilty plea.', sending], 'indicated a not guilty plea'],
    [['The court heard how the till was emptied.', sending], 'court heard'],
    [['He threatened the cashier and ran.', sending], 'He threatened'],
    [
      ['Sent to Crown Court today. The florist still cannot lift her left hand.', sending],
      'cannot lift her left hand',
    ],
    [['A lighter bought that day melted the bus shelter.', sending], 'melted the bus shelter'],
  ],
  [
    [
      'Edwin Tarlow, 33, a baker, of Quince Road, Sallow, appeared at Ashmere Magistrates’ Court charged with burglary.',
      sending,
    ],
    [
      'The case was adjourned to Ashmere Crown Court on 9 June; he was granted bail and legal aid.',
      sending,
    ],
    ['Ms Orrin appeared for the defence. The next hearing is on 12 June.', sending],
    [
      'The charge is arson and the case goes to Ashmere Crown Court on 9 June. He is on bail with a surety.',
      sending,
    ],
    ['The court heard how the till was emptied.', { ...charged, courtStage: 'trial' }],
  ],
);
