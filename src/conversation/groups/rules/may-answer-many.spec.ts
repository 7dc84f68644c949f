import { whyNotAnswerAll, type Asked } from './may-answer-many';

const one = (person: string, change: Partial<Asked> = {}): Asked => ({
  ...{ person, state: 'open', ownerId: null },
  ...change,
});
const people = (many: number) => Array.from({ length: many }, (_, i) => one(`p${i}`));

it.each([
  ['five people', people(5), []],
  ['six people', people(6), ['too-many-people']],
  ['six concerns of one person', Array.from({ length: 6 }, () => one('p')), []],
  ['nobody', [], ['nobody-waits']],
  ['only answered ones', [one('p', { state: 'answered' })], ['nobody-waits']],
  [
    'one that somebody else has',
    [one('p', { ownerId: 'else', state: 'claimed' })],
    ['owned-by-another'],
  ],
  ['mine', [one('p', { ownerId: 'me', state: 'claimed' })], []],
])('%s', (_, all, why) => expect(whyNotAnswerAll('me', all)).toEqual(why));
