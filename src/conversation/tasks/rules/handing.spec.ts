import { textsIn } from '../../../platform/texts/texts';
import { HANDOVER_LATE, nextStrike } from './clock';
import { whyNotHandle, whyNotSee, whyNotTo, type HandledTask, type Handler } from './may-handle';
import { handoverWords } from '../../handovers/rules/handover-words';

const amina: Handler = { id: 'amina', teamIds: ['east'], isTriage: false, overArea: false };
const wes: Handler = { ...amina, id: 'wes', teamIds: ['west'] };
const stranger: Handler = { ...amina, id: 'stranger', teamIds: ['north'] };
const sergeant: Handler = { ...stranger, id: 'sergeant', overArea: true };
const desk: Handler = { ...stranger, id: 'desk', isTriage: true };
const open: HandledTask = { state: 'open', teamId: 'east', ownerId: null };
const hers: HandledTask = { state: 'claimed', teamId: 'east', ownerId: 'amina' };
const handed: HandledTask = { state: 'open', teamId: 'west', ownerId: null, handedFrom: 'east' };
const council: HandledTask = { ...hers, handedFrom: 'east' };
const crime: HandledTask = { ...hers, crimeUndecided: true };
const done: HandledTask = { ...hers, state: 'answered' };

describe('handing tasks on', () => {
  it.each([
    ['a supervisor assigns what is open', sergeant, open, 'assign', []],
    ['the desk takes it from one for another', desk, hers, 'assign', []],
    ['an officer assigns nothing', amina, open, 'assign', ['not-a-supervisor']],
    ['nothing ended is assigned', sergeant, done, 'assign', ['wrong-state']],
    ['the owner hands over', amina, hers, 'hand over', []],
    ['anybody of the team hands over what nobody has', amina, open, 'hand over', []],
    ['a supervisor hands over for the owner', sergeant, hers, 'hand over', []],
    ['another team hands over nothing', wes, open, 'hand over', ['not-your-team']],
    ['nobody hands over twice', wes, handed, 'hand over', ['already-handed-over']],
    ['who handed over takes back', amina, handed, 'take back', []],
    ['a supervisor takes back', sergeant, handed, 'take back', []],
    ['who got it does not take it back', wes, handed, 'take back', ['not-your-team']],
    ['a stranger takes nothing back', stranger, handed, 'take back', ['not-your-team']],
    ['nothing of its own team is taken back', amina, hers, 'take back', ['not-handed-over']],
    ['who handed over does not claim', amina, handed, 'claim', ['not-your-team']],
    ['who got it claims', wes, handed, 'claim', []],
    ['the owner answers while a council works', amina, council, 'answer', []],
    ['no crime is answered undecided', amina, crime, 'answer', ['crime-undecided']],
    ['the owner decides on a crime', amina, crime, 'decide crime', []],
    ['nobody decides for the owner', sergeant, crime, 'decide crime', ['owned-by-another']],
    ['the owner asks', amina, hers, 'ask', []],
    ['nobody asks for the owner', sergeant, hers, 'ask', ['owned-by-another']],
  ] as const)('%s', (_, person, task, action, blockers) =>
    expect(whyNotHandle(person, task, action)).toEqual(blockers),
  );

  it('leaves it in the sight of who handed it over, and of no stranger', () => {
    expect(whyNotSee(amina, handed)).toEqual([]);
    expect(whyNotSee(stranger, handed)).toEqual(['not-your-team']);
  });

  it('goes to another team only', () => {
    expect(whyNotTo(hers, 'east')).toEqual(['same-team']);
    expect(whyNotTo(hers, 'west')).toEqual([]);
  });
});

describe('two clocks of one task', () => {
  const task = {
    createdAt: new Date('2026-05-12T08:00:00Z'),
    dueAt: new Date('2026-05-15T08:00:00Z'),
    escalation: 0,
    handedLate: false,
  };
  it.each([
    ['none handed', null, 0, false, 'warned-half', '2026-05-13T20:00:00.000Z'],
    ['theirs first', '2026-05-13T08:00:00Z', 0, false, HANDOVER_LATE, '2026-05-13T08:00:00.000Z'],
    ['ours first', '2026-05-14T08:00:00Z', 0, false, 'warned-half', '2026-05-13T20:00:00.000Z'],
    ['both at once', '2026-05-13T20:00:00Z', 0, false, 'warned-half', '2026-05-13T20:00:00.000Z'],
    ['theirs struck', '2026-05-13T08:00:00Z', 0, true, 'warned-half', '2026-05-13T20:00:00.000Z'],
    [
      'ours at its end',
      '2026-05-19T08:00:00Z',
      4,
      false,
      HANDOVER_LATE,
      '2026-05-19T08:00:00.000Z',
    ],
  ])('%s', (_, handedDue, escalation, handedLate, step, at) => {
    const facts = {
      ...task,
      escalation,
      handedLate,
      handedDue: handedDue ? new Date(handedDue) : null,
    };
    expect(nextStrike(facts)).toEqual({ step, at: new Date(at) });
  });
});

it('tells the resident that the time has not changed', () => {
  const due = 'Friday 15 May at 09:00';
  expect(handoverWords(textsIn('en'), { team: 'Crime desk', council: false, due })).toEqual([
    'Your message is now with the Crime desk.',
    'The time by which a person answers you has not changed: by Friday 15 May at 09:00.',
  ]);
  expect(
    handoverWords(textsIn('en'), { team: 'Merton Council', council: true, due: null })[1],
  ).toBe('You need not write again. A person of ours still answers you when we can.');
});
