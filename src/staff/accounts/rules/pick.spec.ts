import { pick, type Choice, type Picked } from './pick';

const choice = (id: string, name: string, label: string): Choice => ({ id, name, label });
const choices = [
  choice('1', 'Abbey', 'Abbey, Merton'),
  choice('2', 'Abbey', 'Abbey, Barking and Dagenham'),
  choice('3', 'Norbiton', 'Norbiton, Kingston upon Thames'),
];

it.each<[string, Picked]>([
  ['Norbiton, Kingston upon Thames', { ok: true, id: '3' }],
  ['  norbiton ', { ok: true, id: '3' }],
  ['abbey,  merton', { ok: true, id: '1' }],
  [
    'Abbey',
    { ok: false, why: 'several', labels: ['Abbey, Merton', 'Abbey, Barking and Dagenham'] },
  ],
  ['Atlantis', { ok: false, why: 'unknown' }],
  ['', { ok: false, why: 'unknown' }],
])('picks %j', (words, expected) => expect(pick(choices, words)).toEqual(expected));
