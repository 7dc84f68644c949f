import { putOffTo } from './may-put-off';

const zone = 'Europe/London';
const plain = { urgent: false, topicCode: 'local-events', correctsId: null, notAfter: null };
const noon = new Date('2026-07-03T11:00:00Z');
const five = new Date('2026-07-03T16:00:00Z');
const nextFive = new Date('2026-07-04T16:00:00Z');

it.each([
  ['the next digest', plain, noon, five],
  ['the one after that which is about to go', plain, new Date('2026-07-03T15:55:00Z'), nextFive],
  ['never what is urgent', { ...plain, urgent: true }, noon, null],
  ['never urgent safety', { ...plain, topicCode: 'urgent-safety' }, noon, null],
  ['never what goes to followers of one thing', { ...plain, aboutId: 'it' }, noon, null],
  ['never a correction', { ...plain, correctsId: 'other' }, noon, null],
  ['never past its time', { ...plain, notAfter: new Date('2026-07-03T16:30:00Z') }, noon, null],
  ['with time enough', { ...plain, notAfter: new Date('2026-07-03T17:00:00Z') }, noon, five],
])('%s', (_, message, at, expected) => {
  expect(putOffTo(message, at, zone)).toEqual(expected);
});
