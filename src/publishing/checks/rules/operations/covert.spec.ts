import { ruleTable } from '../../testing/rule-table';
import { covert } from './covert';

ruleTable(
  covert,
  [
    [['Plain-clothes officers will mingle at the market on Saturday.'], 'Plain-clothes'],
    [['We have a camera and an observation post above the chip shop.'], 'observation post'],
    [['One of the gang has been talking to us from the inside.'], 'talking to us from the inside'],
    [['An informant gave us the address.', { operationComplete: true }], 'informant'],
    [['We have tucked a camera into the old oak by the layby.'], 'camera'],
    [['Two of ours in tracksuits will be sitting at the tram stop.'], 'tracksuits'],
    [['His own flatmate has been feeding us names for weeks.'], 'flatmate'],
    [['That silver estate by the chemist is one of ours.'], 'one of ours'],
    [['Test purchases of vapes are planned for Dock Street.'], 'Test purchases'],
  ],
  [
    ['Officers in uniform will patrol the market on Saturday.'],
    ['Fake plain-clothes officers are knocking; ask for a warrant card.'],
    ['Plain-clothes officers took part in last month’s operation.', { operationComplete: true }],
    ['We found the source of the noise in the cellar.'],
    ['Fit a tracker to your bike.'],
    ['Cadets have run test purchases of knives with Trading Standards since March.'],
    ['Wildlife cameras hidden on the reserve showed three badgers.'],
    ['Her flatmate rang us when she did not come home; she is missing.'],
  ],
);
