import { convicted } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { reported } from './reported';

ruleTable(
  reported,
  [
    [['A woman was raped in Quince Park on Sunday.'], 'woman was raped'],
    [['Two students had their drinks spiked; one girl was drugged.'], 'girl was drugged'],
    [['A man tried to snatch a child outside the nursery.'], 'man tried to snatch'],
    [['Officers seek witnesses after the horrific rape by the lock.'], 'after the horrific rape'],
    [['Arsonists burned down the cricket pavilion last night.'], 'Arsonists burned'],
    [['Two men pulled a knife on a courier in Beacon Road.'], 'pulled a knife'],
  ],
  [
    ['A woman reported that she was raped in Quince Park on Sunday.'],
    ['We are investigating an allegation of rape. She was attacked at about 10pm.'],
    ['If you have been spiked, call 101.'],
    ['He was jailed; the girl was groomed over months.', convicted],
    ['No child was abducted.'],
    ['It was reported that two men threatened a courier.'],
  ],
);
