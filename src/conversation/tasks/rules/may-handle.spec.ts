import { whyNotHandle, whyNotSee, type HandledTask, type Handler } from './may-handle';

const amina: Handler = { id: 'amina', teamIds: ['east'], isTriage: false, overArea: false };
const stranger: Handler = { ...amina, id: 'stranger', teamIds: ['west'] };
const sergeant: Handler = { ...stranger, id: 'sergeant', overArea: true };
const desk: Handler = { ...stranger, id: 'desk', isTriage: true };
const open: HandledTask = { state: 'open', teamId: 'east', ownerId: null };
const hers: HandledTask = { state: 'claimed', teamId: 'east', ownerId: 'amina' };

describe('who sees a task', () => {
  it.each([
    ['a member of its team', amina, []],
    ['a supervisor over its area', sergeant, []],
    ['the triage desk', desk, []],
    ['someone of another team', stranger, ['not-your-team']],
  ])('%s', (_, person, blockers) => expect(whyNotSee(person, open)).toEqual(blockers));
});

describe('who handles a task', () => {
  it.each([
    ['the team claims what is open', amina, open, 'claim', undefined, []],
    ['a stranger claims nothing', stranger, open, 'claim', undefined, ['not-your-team']],
    ['nobody claims twice', sergeant, hers, 'claim', undefined, ['wrong-state']],
    ['the owner answers', amina, hers, 'answer', undefined, []],
    ['another does not answer for her', sergeant, hers, 'answer', undefined, ['owned-by-another']],
    ['nothing is answered unclaimed', amina, open, 'answer', undefined, ['wrong-state']],
    [
      'nothing is answered twice',
      amina,
      { ...hers, state: 'answered' },
      'answer',
      undefined,
      ['wrong-state'],
    ],
    ['a close needs a reason', amina, hers, 'close', ' ', ['reason-missing']],
    ['the owner closes with a reason', amina, hers, 'close', 'Spam.', []],
    ['the owner releases', amina, hers, 'release', undefined, []],
  ] as const)('%s', (_, person, task, action, reason, blockers) =>
    expect(whyNotHandle(person, task, action, reason)).toEqual(blockers),
  );
});
