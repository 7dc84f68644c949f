import { charged } from '../../testing/quotes';
import { ruleTable } from '../../testing/rule-table';
import { courtOrder } from './court-order';

const ordered = { ...charged, courtOrder: 's45 YJCEA', courtOrderCleared: false };

ruleTable(
  courtOrder,
  [
    [['The boy appeared before Ashmere Crown Court on Monday.', ordered], 'The boy appeared'],
    [
      ['We are not allowed to name the club, but it plays in green at the rec.', charged],
      'not allowed to name',
    ],
    [['Despite the order, residents should know who this is.', charged], 'Despite the order'],
    [
      ['The court has banned us from naming him. A quick look at Facebook will help you.', charged],
      'court has banned',
    ],
  ],
  [
    ['There are no restrictions on what may be reported.', charged],
    ['The boy appeared before Ashmere Crown Court.', { ...ordered, courtOrderCleared: true }],
    ['The order was lifted by the judge, but please keep comments fair.', charged],
    ["We can't tell you yet who bakes the cakes, but you may guess."],
    ['He cannot be named for legal reasons.', charged],
    ['Parking restrictions are in place in Dock Street, but the car park is open.'],
  ],
);
