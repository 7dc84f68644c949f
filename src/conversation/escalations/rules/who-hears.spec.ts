import { clockSteps, HANDOVER_LATE, RECORDING_LATE } from '../../tasks/rules/clock';
import { whoHears, type Superior } from './who-hears';

const sergeant: Superior = { id: 'sergeant', role: 'supervisor', depth: 2 };
const second: Superior = { id: 'second sergeant', role: 'supervisor', depth: 2 };
const inspector: Superior = { id: 'inspector', role: 'supervisor', depth: 0 };
const onCall: Superior = { id: 'on call', role: 'on-call inspector', depth: 0 };
const all = [inspector, sergeant, onCall, second];
const owned = { ownerId: 'amina', teamIds: ['amina', 'tomos'], superiors: all };
const open = { ...owned, ownerId: null };

it.each([
  ['half of the time, owned', 'warned-half', owned, ['amina']],
  ['half of the time, nobody’s', 'warned-half', open, ['amina', 'tomos']],
  ['most of the time', 'warned-late', owned, ['amina']],
  ['the end', 'escalated-sergeant', owned, ['sergeant', 'second sergeant']],
  ['long past the end', 'escalated-inspector', owned, ['inspector']],
  [
    'no wider area',
    'escalated-inspector',
    { ...owned, superiors: [sergeant, onCall] },
    ['on call'],
  ],
  ['nobody above', 'escalated-inspector', { ...owned, superiors: [sergeant] }, ['sergeant']],
  ['no sergeant', 'escalated-sergeant', { ...owned, superiors: [onCall] }, ['on call']],
  ['nobody at all', 'escalated-sergeant', { ...owned, superiors: [] }, ['amina']],
  ['a crime not recorded', RECORDING_LATE, owned, ['amina', 'sergeant', 'second sergeant']],
  ['a late council', HANDOVER_LATE, owned, ['amina']],
] as const)('tells of %s', (_, step, hearers, who) => expect(whoHears(step, hearers)).toEqual(who));

it('tells the owner once who is their own sergeant', () => {
  expect(
    whoHears(RECORDING_LATE, { ...owned, ownerId: 'sergeant', superiors: [sergeant] }),
  ).toEqual(['sergeant']);
});

it('tells somebody of every step', () => {
  for (const { step } of clockSteps) expect(whoHears(step, owned)).not.toEqual([]);
});
