import { ruleTable } from '../../testing/rule-table';
import { inquest } from './inquest';

const open = { inquestOpen: true };

ruleTable(
  inquest,
  [
    [['Mr Orrin died of an overdose.', open], 'died of'],
    [['Her death was a tragic accident.', open], 'tragic accident'],
    [['If the hostel had rung for help she would be with us now.', open], 'would be with us'],
    [['The coroner is bound to find that he drowned.', open], 'bound to find'],
    [['The van was doing seventy.', open], 'doing seventy'],
    [['The hostel failed to look in on him.', open], 'failed'],
    [['An inquest was opened on Monday. The van driver was at fault.'], 'at fault'],
  ],
  [
    ['A man in his 40s has died and the coroner has been informed.', open],
    ['The death is not being treated as suspicious.', open],
    ['We cannot say whether the van was speeding.', open],
    ['The inquest into the death of a walker opened on Monday.', open],
    ['The cause of death is yet to be established.', open],
    ['She died after falling on the ice.', { inquestOpen: false }],
    ['The inquest was opened and adjourned until 4 August.', open],
  ],
);
