import { decisionsWaiting } from './decisions-waiting';

const fresh = { escalatedAt: null };
const late = { escalatedAt: new Date('2026-05-11T12:00:00Z') };

it.each([
  [[], null],
  [[fresh], { words: '1 waits for you', pressing: false }],
  [[fresh, fresh], { words: '2 wait for you', pressing: false }],
  [[fresh, late], { words: '2 wait for you, 1 for too long', pressing: true }],
])('says of %j: %j', (desk, said) => {
  expect(decisionsWaiting(desk)).toEqual(said);
});
