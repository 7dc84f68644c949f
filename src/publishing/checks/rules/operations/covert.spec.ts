import { ruleTable } from '../../testing/rule-table';
import { covert } from './covert';

ruleTable(
  covert,
  [
    [['Plain-clothes officers will mingle at the market on Saturday.'], 'Plain-clothes'],
    [['We have a camera and an observation post above the chip shop.'], 'observation post'],
    [['One of the gang has been talking to us from the inside.'], 'talking to us from the inside'],
    [['An informant gave us the address.', { operationComplete: true }], 'informant'],
  ],
  [
    ['Officers in uniform will patrol the market on Saturday.'],
    ['Fake plain-clothes officers are knocking; ask for a warrant card.'],
    ['Plain-clothes officers took part in last month’s operation.', { operationComplete: true }],
    ['We found the source of the noise in the cellar.'],
    ['Fit a tracker to your bike.'],
  ],
);
