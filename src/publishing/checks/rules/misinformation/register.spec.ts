import { ruleTable } from '../../testing/rule-table';
import { register } from './register';

const entry = (claim: string, status: string) => ({ register: [{ claimId: 'C1', claim, status }] });
const dogs = entry('Dogs are being poisoned with baited meat on Sallow rec', 'false');
const station = entry('Ashmere police station will close in June', 'unverified');

ruleTable(
  register,
  [
    [
      ['Somebody has left poisoned meat for pets in the park at Sallow.', {}, dogs],
      'poisoned meat',
    ],
    [['The police station at Ashmere shuts this June.', {}, station], 'station at Ashmere'],
    [
      ['Keep pets away from baited meat on the rec: several dogs were poisoned.', {}, dogs],
      'baited meat',
    ],
  ],
  [
    ['No dogs have been poisoned on Sallow rec; no meat was found.', {}, dogs],
    [
      'Somebody has left poisoned meat for pets on the rec.',
      {},
      entry('Dogs poisoned with meat on the rec', 'true'),
    ],
    ['Posts say dogs were poisoned with meat on Sallow rec. This is not true.', {}, dogs],
    ['Keep dogs on a lead on the rec.', {}, dogs],
    ['Ashmere police station is open on Saturday for a visit.', {}, station],
  ],
);
